export type Sample = {
  /** Ends the measuring and answers by how much the highest value lay over the first. */
  readonly stop: () => number;
};

/** Measures five times a second until it is stopped. */
export function startSample(measure: () => number): Sample {
  const first = measure();
  let highest = first;
  const timer = setInterval(() => {
    highest = Math.max(highest, measure());
  }, 200);
  return {
    stop: () => {
      clearInterval(timer);
      return Math.max(highest, measure()) - first;
    },
  };
}
