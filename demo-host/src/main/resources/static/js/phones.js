// The phones and the clock, asked every second. Nothing else: no framework, no state of its own.
(() => {
    const language = document.documentElement.lang;
    const times = new Intl.DateTimeFormat(language, {dateStyle: 'short', timeStyle: 'medium', timeZone: 'UTC'});
    const shown = new Map();

    const bubble = message => {
        const item = document.createElement('li');
        const head = document.createElement('span');
        head.className = 'small';
        head.textContent = `${message.from} · ${times.format(new Date(message.at))}`;
        const text = document.createElement('p');
        text.textContent = message.text;
        item.append(head, text);
        return item;
    };

    const refreshPhone = async phone => {
        const answer = await fetch(`/demo/phones/${encodeURIComponent(phone.dataset.phone)}`);
        if (!answer.ok) return;
        const messages = await answer.json();
        const state = JSON.stringify(messages);
        if (shown.get(phone) === state) return;
        shown.set(phone, state);
        const list = phone.querySelector('ol');
        if (messages.length === 0) {
            const empty = document.createElement('li');
            empty.className = 'empty';
            empty.textContent = list.dataset.empty;
            list.replaceChildren(empty);
        } else {
            list.replaceChildren(...messages.map(bubble));
        }
    };

    const clock = document.getElementById('clock');
    const showTime = now => {
        const time = clock.querySelector('[data-now]');
        time.dateTime = now;
        time.textContent = times.format(new Date(now));
    };
    const refreshClock = async () => {
        const answer = await fetch('/demo/clock');
        if (answer.ok) showTime((await answer.json()).now);
    };
    const advance = async button => {
        const buttons = clock.querySelectorAll('button');
        const state = clock.querySelector('[data-state]');
        buttons.forEach(b => b.disabled = true);
        state.textContent = '…';
        try {
            const answer = await fetch('/demo/clock', {
                method: 'POST',
                headers: {'Content-Type': 'application/json'},
                body: JSON.stringify({advance: button.dataset.advance}),
            });
            const body = await answer.json();
            state.textContent = answer.ok ? '' : `${clock.dataset.fault} ${body.detail ?? ''}`;
            if (answer.ok) showTime(body.now);
        } catch (offline) {
            state.textContent = clock.dataset.fault;
        }
        buttons.forEach(b => b.disabled = false);
    };
    clock.querySelectorAll('[data-advance]').forEach(b => b.addEventListener('click', () => advance(b)));

    const round = async () => {
        const phones = [...document.querySelectorAll('[data-phone]')];
        await Promise.allSettled([refreshClock(), ...phones.map(refreshPhone)]);
        setTimeout(round, 1000);
    };
    round();
})();
