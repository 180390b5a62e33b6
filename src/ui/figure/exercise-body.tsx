import type { ComponentChildren } from 'preact';
import type { ExerciseDrawing } from './exercise-figure-shape.ts';

/** How thick the outline is, in units of the drawing area. */
const LINE = 2;

/** Parts are drawn twice: larger in the color of the outline, then in that of the body. What is drawn together is joined. */
type Pass = 'ink' | 'flesh';

function Limb({ path, width, pass }: { path: string; width: number; pass: Pass }) {
  if (path === '') return null;
  return <path class={`limb-${pass}`} d={path} stroke-width={pass === 'ink' ? width + 2 * LINE : width} />;
}

function Solid({ path, pass, scale = 1 }: { path: string; pass: Pass; scale?: number }) {
  return <path class={`solid-${pass}`} d={path} stroke-width={(2 * LINE) / scale} />;
}

function Head({ drawing: { head, headPlace, headScale }, pass }: { drawing: ExerciseDrawing; pass: Pass }) {
  return (
    <g transform={headPlace}>
      <Solid path={head} pass={pass} scale={headScale} />
    </g>
  );
}

function BothPasses({ children }: { children: (pass: Pass) => ComponentChildren }) {
  return (
    <>
      {children('ink')}
      {children('flesh')}
    </>
  );
}

/** Trunk, neck, head and near legs, in one. */
function Core({ drawing, pass }: { drawing: ExerciseDrawing; pass: Pass }) {
  const { neck, body, legs, arms, widths, handsBehind } = drawing;
  return (
    <>
      <Limb path={neck} width={widths.neck} pass={pass} />
      <Limb path={legs} width={widths.leg} pass={pass} />
      {(pass === 'ink' || handsBehind) && <Limb path={arms} width={widths.arm} pass={pass} />}
      <Solid path={body} pass={pass} />
      <Head drawing={drawing} pass={pass} />
    </>
  );
}

/** The limbs of a path, each by itself. */
function limbsIn(path: string): readonly string[] {
  return path.split(/(?=M)/).filter((limb) => limb !== '');
}

/** A limb without its first half down to the elbow: there it is joined with the trunk, without a line between them. */
function fromMiddle(limb: string): string {
  const [x = 0, y = 0, nextX = 0, nextY = 0] = limb.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];
  return limb.replace(/^M[^L]+/, `M${((x + nextX) / 2).toFixed(1)} ${((y + nextY) / 2).toFixed(1)}`);
}

function ArmsInFront({ drawing: { arms, widths } }: { drawing: ExerciseDrawing }) {
  return (
    <>
      {limbsIn(arms).map((arm, index) => (
        <g key={index}>
          <Limb path={fromMiddle(arm)} width={widths.arm} pass="ink" />
          <Limb path={arm} width={widths.arm} pass="flesh" />
        </g>
      ))}
    </>
  );
}

/** The body of a figure that exercises: one outline around trunk, head and limbs, as the posture figure has. */
export function ExerciseBody({ drawing }: { drawing: ExerciseDrawing }) {
  const { farArm, farLeg, widths, headPlace, face, handsBehind } = drawing;
  return (
    <g class="exercise-body">
      <BothPasses>
        {(pass) => (
          <>
            <Limb path={farLeg} width={widths.leg} pass={pass} />
            <Limb path={farArm} width={widths.arm} pass={pass} />
          </>
        )}
      </BothPasses>
      <BothPasses>{(pass) => <Core drawing={drawing} pass={pass} />}</BothPasses>
      {handsBehind ? (
        <BothPasses>{(pass) => <Head drawing={drawing} pass={pass} />}</BothPasses>
      ) : (
        <ArmsInFront drawing={drawing} />
      )}
      <path class="exercise-face" transform={headPlace} d={face} />
    </g>
  );
}
