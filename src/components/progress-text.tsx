import type { ReactElement } from 'react';

type ProgressTextProps = {
  readonly done: number;
  readonly total: number;
  /** What was done: "answered". */
  readonly what: string;
  /** Draws a thin bar below; the words say it all, so it is not read out. */
  readonly bar?: boolean;
};

/** "7 of 12 answered (58%)": a percentage never stands without its count. */
export function ProgressText({ done, total, what, bar = false }: ProgressTextProps): ReactElement {
  return (
    <div className="s11-progress">
      <span className="s11-progress__text">
        {done} of {total} {what}
        {total > 0 && ` (${findPercent(done, total)}%)`}
      </span>
      {bar && (
        <progress
          className="s11-progress__bar"
          value={done}
          max={Math.max(total, 1)}
          aria-hidden="true"
        />
      )}
    </div>
  );
}

/** 100 means all and 0 means none: what rounding would make of 199 of 200 is shown as 99. */
function findPercent(done: number, total: number): number {
  if (done <= 0) return 0;
  if (done >= total) return 100;
  return Math.min(99, Math.max(1, Math.round((done / total) * 100)));
}
