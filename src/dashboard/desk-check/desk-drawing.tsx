import { DESK_STEPS, type DeskAnswers, type DeskStep, FAULTS_OF } from '../../advice/desk-check.ts';
import { text } from '../../platform/browser/i18n.ts';
import { ExerciseBody } from '../../ui/figure/exercise-body.tsx';
import { drawExercise } from '../../ui/figure/exercise-figure-shape.ts';
import { AT_WORKPLACE } from '../../ui/figure/exercise-poses.ts';
import '../exercises/exercises.css';

/*
 * A good workplace from the side, on an area of 260 × 190, y downwards: the eyes level with the screen's top edge, the
 * back supported, feet flat.
 */

const EYE = { x: 105, y: 55 } as const;
const SCREEN = { x: 196, top: EYE.y, bottom: 102 } as const;
const FLOOR_Y = 181;

const FLOOR_AND_DESK = `M20 ${FLOOR_Y}H246M126 120H234M226 120V${FLOOR_Y}`;
const CHAIR = `M62 84L66 126Q67 138 76 138H112M92 138V172M74 ${FLOOR_Y - 2}Q92 168 110 ${FLOOR_Y - 2}`;
const KEYBOARD = 'M130 117H152';
const SCREEN_ON_STAND = `M${SCREEN.x} ${SCREEN.top}L${SCREEN.x - 3} ${SCREEN.bottom}M${SCREEN.x - 1} 82L206 117H190`;
const EYE_LINE = `M${EYE.x + 6} ${EYE.y}H${SCREEN.x - 3}`;
const DISTANCE = `M${EYE.x} 44V36H146M170 36H${SCREEN.x}V44`;
/** In the wall at the user's side, which is behind what is drawn. Above all else, between user and screen: behind neither. */
const WINDOW = 'M122 -12H182V20H122ZM152 -12V20M122 4H182M117 20H187';

/** Where the figure's hip is, and how much larger than an exercise it is. */
const FIGURE_PLACE = 'translate(84 128) scale(1.4)';
/** From the hip over knee and heel to the toes, in the figure's own units: the shoes stand on the floor. */
const LEGS = 'M0 0L31 1L30 32.5L39 32.5';

/** The position of each step's number. */
const NUMBER_AT: Readonly<Record<DeskStep, { readonly x: number; readonly y: number }>> = {
  chair: { x: 46, y: 110 },
  height: { x: 214, y: 52 },
  distance: { x: 158, y: 36 },
  centre: { x: 218, y: 86 },
  arms: { x: 141, y: 102 },
  light: { x: 204, y: 4 },
};

type MarkLook = 'asked' | 'fault' | 'plain';

function NumberMark({ step, index, look }: { step: DeskStep; index: number; look: MarkLook }) {
  const { x, y } = NUMBER_AT[step];
  return (
    <g class={`workplace-number ${look}`}>
      <circle cx={x} cy={y} r={look === 'plain' ? 9 : 12} />
      <text x={x} y={y}>
        {index + 1}
      </text>
    </g>
  );
}

function SeatedFigure() {
  const drawing = { ...drawExercise(AT_WORKPLACE), legs: LEGS, farLeg: '' };
  return (
    <g transform={FIGURE_PLACE}>
      <ExerciseBody drawing={drawing} />
    </g>
  );
}

type LookOf = (step: DeskStep) => MarkLook;

function Furniture({ lookOf }: { lookOf: LookOf }) {
  const line = (...steps: DeskStep[]) => {
    const look = steps.map(lookOf).find((each) => each !== 'plain') ?? 'plain';
    return `figure-chair ${look}`;
  };
  return (
    <>
      <path class="figure-chair" d={FLOOR_AND_DESK} />
      <path class={line('light')} d={WINDOW} />
      <path class={line('chair')} d={CHAIR} />
      <path class={line('height', 'centre')} d={SCREEN_ON_STAND} />
      <path class={line('arms', 'centre')} d={KEYBOARD} />
      <path class={`figure-baseline ${lookOf('height')}`} d={EYE_LINE} />
      <path class={line('distance')} d={DISTANCE} />
    </>
  );
}

function Drawing({ lookOf }: { lookOf: LookOf }) {
  return (
    <div class="workplace-figure">
      <svg class="figure" viewBox="8 -18 246 206" role="img" aria-label={text('deskCheckDrawing')}>
        <Furniture lookOf={lookOf} />
        <SeatedFigure />
        {DESK_STEPS.map((step, index) => (
          <NumberMark key={step} step={step} index={index} look={lookOf(step)} />
        ))}
      </svg>
    </div>
  );
}

/** A drawing of what the steps ask for, with their numbers. What is asked now stands out. */
export function DeskDrawing({ asks }: { asks: DeskStep }) {
  return <Drawing lookOf={(step) => (step === asks ? 'asked' : 'plain')} />;
}

/** The same drawing, in which stands out what the answers say is to change. */
export function DeskFaultsDrawing({ answers }: { answers: DeskAnswers }) {
  const isFault = (step: DeskStep) => FAULTS_OF[step].some((fault) => answers[step] === fault);
  return <Drawing lookOf={(step) => (isFault(step) ? 'fault' : 'plain')} />;
}
