import { type LucideIcon, ThumbsDown, ThumbsUp } from 'lucide-preact';
import { useEffect } from 'preact/hooks';
import { OPINIONS, type Opinion } from '../../advice/about-me.ts';
import { ADVICE, type Advice, type AdviceId } from '../../advice/advice.ts';
import type { AdviceContext } from '../../advice/advice-context.ts';
import { chooseAdvice } from '../../advice/choose-advice.ts';
import { rememberShown } from '../../history-db/advice-context.ts';
import { now } from '../../platform/browser/clock.ts';
import { text } from '../../platform/browser/i18n.ts';
import { HOUR_MS } from '../../shared/durations.ts';
import { adviceMemoryItem } from '../../state/stored-items.ts';
import { deskCheckAddress, exerciseAddress, guideAddress } from '../../ui/addresses.ts';
import { Icon } from '../../ui/icon.tsx';
import { reasonsInTurn } from '../../ui/text/reason-text.ts';
import { BetweenBladesHint } from '../shared/between-blades-hint.tsx';
import { AdvicePicture } from './advice-picture.tsx';

const SHOWN = 3;
const ICON_OF: Readonly<Record<Opinion, LucideIcon>> = { helpful: ThumbsUp, not_for_me: ThumbsDown };

/** Stores the user's opinion of a piece of advice. Choosing the same again withdraws it. */
async function keepOpinion(id: string, opinion: Opinion): Promise<void> {
  await adviceMemoryItem.update((memory) => {
    const { [id]: before, ...others } = memory.opinions;
    return { ...memory, opinions: before === opinion ? others : { ...others, [id]: opinion } };
  });
}

function OpinionButtons({ id, opinion }: { id: AdviceId; opinion: Opinion | undefined }) {
  return (
    <fieldset class="row opinions" aria-label={text('opinion_of', text(`advice_${id}_title`))}>
      {OPINIONS.map((each) => (
        <button
          key={each}
          type="button"
          class="bare icon-button"
          aria-pressed={opinion === each}
          aria-label={text(`opinion_${each}`)}
          title={text(`opinion_${each}`)}
          data-testid={`${each}-${id}`}
          onClick={() => void keepOpinion(id, each)}
        >
          <Icon of={ICON_OF[each]} small />
        </button>
      ))}
    </fieldset>
  );
}

interface PieceProps {
  readonly advice: Advice;
  readonly why: string;
  readonly opinion: Opinion | undefined;
}

function Piece({ advice, why, opinion }: PieceProps) {
  const { id, entry, exercise } = advice;
  return (
    <li data-testid="for-you">
      <AdvicePicture advice={advice} />
      <div class="piece">
        <h3>{text(`advice_${id}_title`)}</h3>
        {why !== '' && <p class="quiet">{why}</p>}
        <p>{text(`advice_${id}_text`)}</p>
        <div class="row">
          <span class="row">
            {exercise !== undefined && (
              <a class="button" href={`#${exerciseAddress(exercise)}`}>
                {text('exerciseTry', text(`exercise_${exercise}_title`))}
              </a>
            )}
            {entry === 'workplace' && (
              <a class="button" href={`#${deskCheckAddress('guide')}`}>
                {text('guide_checkDesk')}
              </a>
            )}
            <a class="button plain" href={`#${guideAddress(entry)}`}>
              {text('readMore')}
            </a>
          </span>
          <OpinionButtons id={id} opinion={opinion} />
        </div>
      </div>
    </li>
  );
}

/** @param ids may include ids of an older version that no longer exist */
function Refused({ ids }: { ids: readonly string[] }) {
  const refused = ADVICE.filter(({ id }) => ids.includes(id));
  return (
    <details class="fold">
      <summary>{text('opinion_refused', refused.length)}</summary>
      <ul>
        {refused.map(({ id }) => (
          <li key={id}>
            {text(`advice_${id}_title`)} <OpinionButtons id={id} opinion="not_for_me" />
          </li>
        ))}
      </ul>
    </details>
  );
}

/** The few pieces of advice that matter now, each with its reason and the user's opinion of it. */
export function ForYou({ context }: { context: AdviceContext }) {
  const chosen = chooseAdvice(context, Math.floor(now() / HOUR_MS), SHOWN);
  const whys = reasonsInTurn(chosen);
  const ids = chosen.map(({ advice }) => advice.id);
  useEffect(() => void rememberShown(ids), [ids.join()]);
  const refused = Object.keys(context.opinions).filter((id) => context.opinions[id] === 'not_for_me');
  return (
    <section class="for-you" aria-labelledby="for-you">
      <h2 id="for-you">{text('forYou_title')}</h2>
      <BetweenBladesHint places={context.pain} />
      <ul>
        {chosen.map(({ advice }, index) => (
          <Piece
            key={advice.id}
            advice={advice}
            why={whys[index] ?? ''}
            opinion={context.opinions[advice.id]}
          />
        ))}
      </ul>
      {refused.length > 0 && <Refused ids={refused} />}
    </section>
  );
}
