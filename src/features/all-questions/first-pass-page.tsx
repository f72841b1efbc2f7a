import type { ReactElement } from 'react';
import * as z from 'zod/mini';

import { useStaysOpen } from '../../components/use-stays-open.ts';
import { findSignOff } from '../../domain/audit/sign-off.ts';
import type { Scale } from '../../domain/template/template.ts';
import type { QuestionsPageProps } from './all-questions-page.tsx';
import { findChoice } from './choice-words.ts';
import { FirstPassEnd } from './first-pass-end.tsx';
import { FirstPassQuestion } from './first-pass-question.tsx';
import { PassLine } from './pass-line.tsx';
import { SignedPass } from './signed-pass.tsx';
import { useDeviceSetting } from './use-device-setting.ts';
import { useFirstPass, type FirstPassState } from './use-first-pass.ts';
import { useRatingKeys } from './use-rating-keys.ts';

const RATING_KEYS = 'firstPassKeys';

/** One question at a time and only its rating, for a quick first look over all of them. */
export function FirstPassPage(props: QuestionsPageProps): ReactElement {
  const isOpen = useStaysOpen(findSignOff(props.stored.audit.signOffs) === undefined);
  return isOpen ? <OpenPass {...props} /> : <SignedPass stored={props.stored} />;
}

function OpenPass({ stored, scorecard, reportSave }: QuestionsPageProps): ReactElement {
  const { scale } = stored.template;
  const state = useFirstPass(stored, scorecard, reportSave);
  const { pass, results } = state;
  const [setting, setKeys] = useDeviceSetting(RATING_KEYS, z.boolean(), true);
  const hasKeys = setting ?? true;
  useRatingKeys({
    // Until it is known that they are wanted, no key does anything.
    isOn: setting === true,
    points: scale.points.length,
    onRate: state.rate,
    onLater: state.putOff,
    onUndo: state.undo,
  });
  const current = results.find(({ question }) => question.id === pass.current);
  const line = (
    <PassLine
      done={countAnswered(state, scale)}
      total={results.length}
      said={state.said}
      onUndo={pass.steps.length === 0 ? undefined : state.undo}
    />
  );
  if (current === undefined) return <FirstPassEnd stored={stored} state={state} line={line} />;
  return (
    <FirstPassQuestion
      result={current}
      stored={stored}
      state={state}
      line={line}
      hasKeys={hasKeys}
      onKeysChange={setKeys}
    />
  );
}

/** As the page shows it: a rating counts as soon as it is stored. */
function countAnswered({ results, ratings }: FirstPassState, scale: Scale): number {
  return results.filter(({ question }) => {
    const { kind } = findChoice(ratings.findSeen(question.id).answer, scale);
    return kind === 'rated' || kind === 'notApplicable';
  }).length;
}
