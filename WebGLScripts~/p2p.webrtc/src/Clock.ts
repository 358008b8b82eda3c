/** The only source of time; tests drive their own. */
export type Clock = {
  /** Calls `callback` once after `ms`; returns what cancels it. */
  after(ms: number, callback: () => void): () => void;
};

export const systemClock: Clock = {
  after(ms, callback) {
    const timer = setTimeout(callback, ms);
    return () => {
      clearTimeout(timer);
    };
  },
};
