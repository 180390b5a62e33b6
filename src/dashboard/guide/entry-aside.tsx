import { Armchair, ChartColumn } from 'lucide-preact';
import { ADVICE, type Advice } from '../../advice/advice.ts';
import { type AdviceContext, lastSevenDays } from '../../advice/advice-context.ts';
import { type ExerciseId, hasSides } from '../../advice/exercises.ts';
import type { Section } from '../../advice/library/entry.ts';
import { type Entry, sectionOfEntry } from '../../advice/library/library.ts';
import { text } from '../../platform/browser/i18n.ts';
import { MINUTE_MS } from '../../shared/durations.ts';
import { deskCheckAddress, exerciseAddress, guideAddress } from '../../ui/addresses.ts';
import { ExerciseFigure } from '../../ui/figure/exercise-figure.tsx';
import { Icon } from '../../ui/icon.tsx';
import { weekText } from '../../ui/text/reason-text.ts';
import { othersOf } from './entry-neighbors.ts';
import { EntryRows } from './entry-rows.tsx';
import '../exercises/exercises.css';

const ALL_ADVICE: readonly Advice[] = ADVICE;

/** Topics in which an exercise may be offered for a posture. An illness or a symptom needs more than that. */
const ON_POSTURE: readonly (Section | null)[] = ['causes', 'habits', 'treatments', 'prevention'];

/** The exercise that one of its tips asks for, or else the one against the posture that it is about. */
function exerciseOf({ id, tips = [], issues = [], seeDoctor }: Entry): ExerciseId | null {
  const withExercise = ALL_ADVICE.filter(({ exercise }) => exercise !== undefined);
  const byTip = withExercise.find((each) => tips.includes(each.id));
  // At the desk, the desk check is what helps.
  const onPosture = ON_POSTURE.includes(sectionOfEntry(id)) && seeDoctor !== true && id !== 'workplace';
  const byIssue = withExercise.find((each) => each.issues?.some((issue) => issue === issues[0]));
  return byTip?.exercise ?? (onPosture ? byIssue?.exercise : null) ?? null;
}

function ExerciseCard({ id }: { id: ExerciseId }) {
  const title = text(`exercise_${id}_title`);
  return (
    <section class="card exercise-aside" aria-labelledby="entry-exercise">
      <div class="exercise-stage">
        <ExerciseFigure id={id} sides={hasSides(id)} side={null} still />
      </div>
      <h2 id="entry-exercise">{title}</h2>
      <p class="quiet">{text(`exercise_${id}_purpose`)}</p>
      <a class="button primary" href={`#${exerciseAddress(id)}`} data-testid="entry-exercise">
        {text('exerciseTry', title)}
      </a>
    </section>
  );
}

/** Whether it is about the desk: itself, or one of its tips. */
function isAboutDesk({ id, tips = [] }: Entry, withTips: boolean): boolean {
  if (id === 'workplace') return true;
  return withTips && ALL_ADVICE.some(({ id: tip, entry }) => entry === 'workplace' && tips.includes(tip));
}

/** How much of the posture that it is about was measured in the last seven days, if it was on several. */
function Measured({ entry, context }: { entry: Entry; context: AdviceContext }) {
  const issue = entry.issues?.[0];
  const seen = context.seen.find((each) => each.issue === issue);
  if (issue === undefined || seen === undefined) return null;
  const { ms, days } = lastSevenDays(seen);
  if (ms < MINUTE_MS || days < 2) return null;
  return (
    <p class="card aside-line" data-testid="entry-measured">
      <Icon of={ChartColumn} />
      <span>{weekText({ issue, ms, days })}</span>
    </p>
  );
}

/** As many as fit beside a text. */
const OTHERS = 5;

function OthersOfTopic({ entry }: { entry: Entry }) {
  const section = sectionOfEntry(entry.id);
  const others = section === null ? [] : othersOf(section, entry, OTHERS);
  if (section === null || others.length === 0) return null;
  return (
    <nav class="card aside-entries" aria-labelledby="others">
      <h2 id="others">{text('guide_alsoIn', text(`guideSection_${section}`))}</h2>
      <EntryRows entries={others} />
    </nav>
  );
}

interface AsideProps {
  readonly entry: Entry;
  readonly withTips: boolean;
  readonly context: AdviceContext | null;
}

/** Beside an entry: something to do, what was measured, and what else there is on the topic. */
export function EntryAside({ entry, withTips, context }: AsideProps) {
  const exercise = withTips ? exerciseOf(entry) : null;
  return (
    <aside>
      {exercise !== null && <ExerciseCard id={exercise} />}
      {isAboutDesk(entry, withTips) && (
        <a
          class={exercise === null ? 'button primary' : 'button'}
          href={`#${deskCheckAddress(guideAddress(entry.id))}`}
        >
          <Icon of={Armchair} small />
          {text('guide_checkDesk')}
        </a>
      )}
      {context !== null && <Measured entry={entry} context={context} />}
      <OthersOfTopic entry={entry} />
    </aside>
  );
}
