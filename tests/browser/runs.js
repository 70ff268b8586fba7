// Counts the runs of the script that this window asks for and gets, as its connection carries them.
// `infointRests(quiet)` says whether every run that was asked for is through, at least one, and nothing
// was done, sent, received or put into the page for `quiet` milliseconds; `infointIsStill` asks for
// the second only. What asks by itself every second, such as a clock, is not waited for. `whole` counts
// the runs that drew more than a fragment. The script of a component is read from a blob that carries
// its name; while one is on its way the window is not at rest, for keys would go past it.
(() => {
  if (window.infointRuns) return;
  const NEW_SESSION = 4, DELTA = 5, SCRIPT_FINISHED = 6, WHOLE = 0, EARLY = 2;
  const RERUN_SCRIPT = 11, IS_AUTO_RERUN = 6;
  const state = { asked: 0, done: 0, started: -1, last: 0, whole: 0, fetched: 0 };
  const touch = () => { state.last = performance.now(); };

  // The fields of a protobuf message: [number, value], the value a number or bytes.
  const fields = (bytes) => {
    const found = [];
    let at = 0;
    const varint = () => {
      let value = 0, factor = 1, byte;
      do {
        byte = bytes[at++];
        value += (byte & 127) * factor;
        factor *= 128;
      } while (byte & 128);
      return value;
    };
    while (at < bytes.length) {
      const tag = varint(), kind = tag & 7;
      if (kind === 0) found.push([Math.floor(tag / 8), varint()]);
      else if (kind === 2) {
        const length = varint();
        found.push([Math.floor(tag / 8), bytes.subarray(at, at + length)]);
        at += length;
      } else at += kind === 1 ? 8 : 4;
    }
    return found;
  };
  const sent = (bytes) => {
    const asked = fields(bytes).find(([number]) => number === RERUN_SCRIPT);
    if (!asked || fields(asked[1]).some(([number, value]) => number === IS_AUTO_RERUN && value))
      return;
    state.asked += 1;
    touch();
  };
  const received = (bytes) => {
    for (const [number, value] of fields(bytes)) {
      if (number === NEW_SESSION) state.started = state.asked;
      if (number === SCRIPT_FINISHED && value !== EARLY) state.done = state.started;
      if (number === SCRIPT_FINISHED && value === WHOLE) state.whole += 1;
      if ([NEW_SESSION, DELTA, SCRIPT_FINISHED].includes(number)) touch();
    }
  };

  window.WebSocket = class extends window.WebSocket {
    constructor(...all) {
      super(...all);
      Object.assign(state, { asked: 0, done: 0, started: -1 });
      this.addEventListener('message', ({ data }) => {
        if (data instanceof ArrayBuffer) received(new Uint8Array(data));
      });
    }
    send(data) {
      if (ArrayBuffer.isView(data))
        sent(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
      super.send(data);
    }
  };
  const scripts = new WeakSet(), addressOf = URL.createObjectURL.bind(URL);
  window.Blob = class extends window.Blob {
    constructor(parts, ...more) {
      super(parts, ...more);
      if (String(parts?.[0]).includes('\n//# sourceURL=')) scripts.add(this);
    }
  };
  URL.createObjectURL = (blob) => {
    const address = addressOf(blob);
    if (!scripts.has(blob)) return address;
    state.fetched += 1;
    import(address).catch(() => {}).then(() => { state.fetched -= 1; touch(); });
    return address;
  };
  for (const name of ['pointerdown', 'click', 'keydown', 'input', 'focusout', 'resize'])
    window.addEventListener(name, touch, { capture: true });
  new MutationObserver(touch).observe(document, { childList: true, subtree: true });
  window.infointIsStill = (quiet) => !state.fetched && performance.now() - state.last >= quiet;
  window.infointRests = (quiet) =>
    state.done > 0 && state.done === state.asked && window.infointIsStill(quiet);
  window.infointRuns = state;
})();
