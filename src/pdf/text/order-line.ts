/** How a character takes part in the direction of its line. */
export type Direction = 'left' | 'right' | 'number' | 'neutral' | 'open' | 'close' | 'mark';

export function directionOf(character: string): Direction {
  if (/^[A-Za-z]$/.test(character)) return 'left';
  if (/^\p{M}$/u.test(character)) return 'mark';
  if (/^\p{Nd}$/u.test(character)) return 'number';
  if (/^\p{Ps}$/u.test(character)) return 'open';
  if (/^\p{Pe}$/u.test(character)) return 'close';
  if (!/^\p{L}$/u.test(character)) return 'neutral';
  return /^[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]$/.test(character) ? 'right' : 'left';
}

/** A stretch of a line in one direction; `start` and `end` are places in the logical order. */
export type Stretch = {
  readonly start: number;
  readonly end: number;
  readonly rightToLeft: boolean;
};

/**
 * The stretches of a line from left to right as they stand on paper. A small part of the Unicode
 * bidirectional algorithm: no embeddings or overrides, which are taken out before.
 */
export function orderLine(
  directions: readonly Direction[],
  rightToLeft: boolean,
): readonly Stretch[] {
  const levels = resolveLevels(directions, rightToLeft ? 1 : 0);
  const stretches: { start: number; end: number; level: number }[] = [];
  levels.forEach((level, place) => {
    const last = stretches.at(-1);
    if (last?.level === level) last.end = place + 1;
    else stretches.push({ start: place, end: place + 1, level });
  });
  for (let level = Math.max(0, ...levels); level >= 1; level -= 1) reverseFrom(stretches, level);
  return stretches.map(({ start, end, level }) => ({ start, end, rightToLeft: level % 2 === 1 }));
}

/** The direction of a paragraph is that of its first letter. */
export function isRightToLeft(directions: readonly Direction[]): boolean {
  return directions.find((direction) => direction === 'left' || direction === 'right') === 'right';
}

function resolveLevels(directions: readonly Direction[], base: 0 | 1): readonly number[] {
  const levels: (number | undefined)[] = [];
  let strong = base;
  for (const direction of directions) {
    if (direction === 'left') strong = 0;
    if (direction === 'right') strong = 1;
    levels.push(findLevel(direction, strong, base));
  }
  const filled = fillNeutrals(levels, base);
  for (const { open, close } of findPairs(directions)) filled[close] = filled[open] ?? base;
  // A mark goes with the character it stands on, or it would be drawn on another.
  directions.forEach((direction, place) => {
    if (direction === 'mark') filled[place] = filled[place - 1] ?? base;
  });
  return filled;
}

/** The level of a character by itself; neutral ones have none of their own. */
function findLevel(direction: Direction, strong: 0 | 1, base: 0 | 1): number | undefined {
  switch (direction) {
    case 'right':
      return 1;
    case 'left':
      return base * 2;
    case 'number':
      return strong === 1 || base === 1 ? 2 : 0;
    case 'neutral':
    case 'open':
    case 'close':
    case 'mark':
      return undefined;
  }
}

/** Brackets that belong together, so that both go with the text before the first. */
function findPairs(
  directions: readonly Direction[],
): readonly { readonly open: number; readonly close: number }[] {
  const opened: number[] = [];
  return directions.flatMap((direction, place) => {
    if (direction === 'open') opened.push(place);
    const open = direction === 'close' ? opened.pop() : undefined;
    return open === undefined ? [] : [{ open, close: place }];
  });
}

/** A space between two words of one direction belongs to it; otherwise to the paragraph. */
function fillNeutrals(levels: readonly (number | undefined)[], base: 0 | 1): number[] {
  const filled: number[] = [];
  let next = 0;
  levels.forEach((level, place) => {
    if (level !== undefined) {
      filled.push(level);
      return;
    }
    if (next <= place) {
      next = place;
      while (next < levels.length && levels[next] === undefined) next += 1;
    }
    const before = filled[place - 1] ?? base;
    const after = levels[next] ?? base;
    // Numbers beside right-to-left words count as part of them.
    const isInside = before >= 1 && after >= 1;
    filled.push(before === after ? before : isInside ? 1 : base);
  });
  return filled;
}

function reverseFrom(stretches: { level: number }[], level: number): void {
  let start = 0;
  while (start < stretches.length) {
    let end = start;
    while ((stretches[end]?.level ?? -1) >= level) end += 1;
    if (end > start) stretches.splice(start, end - start, ...stretches.slice(start, end).reverse());
    start = Math.max(end, start + 1);
  }
}
