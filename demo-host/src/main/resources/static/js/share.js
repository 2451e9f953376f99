// Copies a link or its text at a click. Without it, addresses can still be selected and copied by hand.
(() => {
    for (const button of document.querySelectorAll('[data-copy]')) {
        button.hidden = !navigator.clipboard;
        const label = button.textContent;
        button.addEventListener('click', async () => {
            await navigator.clipboard.writeText(button.dataset.copy);
            button.textContent = button.dataset.copied;
            setTimeout(() => { button.textContent = label; }, 2000);
        });
    }
    for (const address of document.querySelectorAll('[data-address]')) {
        address.addEventListener('focus', () => address.select());
    }
})();
