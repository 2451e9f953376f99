/** The plugin's place in a servlet container, by real requests to real hosts. */
package io.advantagehub.web;
