// Counts down the time that is left, and lets another code be asked for when its time has come. The page works without it.
(() => {
    const left = document.querySelector('[data-seconds-left]');
    const resend = document.querySelector('[data-seconds-to-resend]');
    const from = document.getElementById('resend-from');
    const begin = performance.now();

    const tick = () => {
        const passed = Math.floor((performance.now() - begin) / 1000);
        const seconds = Math.max(0, Number(left.dataset.secondsLeft) - passed);
        left.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
        if (resend && resend.disabled && passed > Number(resend.dataset.secondsToResend)) {
            resend.disabled = false;
            if (from) from.hidden = true;
        }
    };
    setInterval(tick, 1000);
})();
