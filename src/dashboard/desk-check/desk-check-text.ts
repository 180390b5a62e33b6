import { type DeskAnswers, type DeskFault, type DeskStep, distanceFault } from '../../advice/desk-check.ts';
import { lengthText } from '../../platform/browser/format.ts';
import { countText, listText, text } from '../../platform/browser/i18n.ts';
import type { DeskMeasurement } from '../../posture/measure-desk.ts';

/** The measurements in a few words: 'screen distance about 61 cm, camera level with your eyes'; '' if there are none. */
export function measuredInShort({ distance, camera, light }: DeskMeasurement): string {
  const parts = [
    distance === null ? '' : text('deskCheckAbout', lengthText(distance.cm)),
    camera === null ? '' : text(`deskCheckCameraShort_${camera}`),
    light === null ? '' : text(`deskCheckLightShort_${light}`),
  ];
  return listText(parts.filter((part) => part !== ''));
}

/** What the camera says about a step, in sentences; '' if nothing. */
export function measuredOf(step: DeskStep, { distance, camera, light }: DeskMeasurement): string {
  if (step === 'distance' && distance !== null) {
    const { cm, fromCm, toCm } = distance;
    const verdict = text(`deskCheckDistance_${distanceFault(distance) ?? 'fits'}`);
    return `${text('deskCheckMeasuredDistance', ...[cm, fromCm, toCm].map((each) => lengthText(each)))} ${verdict}`;
  }
  if (step === 'height' && camera !== null) return text(`deskCheckCamera_${camera}`);
  if (step === 'light' && light !== null) return text(`deskCheckLight_${light}`);
  return '';
}

/** That the answer about the distance and the camera's estimate differ; '' if they don't. */
function distanceDiffers({ distance: answer }: DeskAnswers, { distance }: DeskMeasurement): string {
  if (distance === null || answer === 'skipped') return '';
  const seen = distanceFault(distance) ?? 'fits';
  if (seen === answer) return '';
  const [said, length] = [text(`deskCheckAnswer_${answer}`), lengthText(distance.cm)];
  return text(`deskCheckDiffers_${seen}`, said, length);
}

/** That the answer about the light and what the camera measured differ; '' if they don't. */
function lightDiffers({ light: answer }: DeskAnswers, { light }: DeskMeasurement): string {
  if (light === null || answer === 'skipped' || (answer === 'fits') === (light === 'fine')) return '';
  return text(
    'deskCheckDiffers_light',
    text(`deskCheckAnswer_${answer}`),
    text(`deskCheckLightShort_${light}`),
  );
}

/**
 * Where an answer and the camera differ, in sentences, for the user to decide. The height of the camera depends on
 * where it is, so it contradicts nobody.
 */
export function disagreementTexts(answers: DeskAnswers, measured: DeskMeasurement): readonly string[] {
  return [distanceDiffers(answers, measured), lightDiffers(answers, measured)].filter((each) => each !== '');
}

/** How to fix a fault. A laptop's screen can be raised only with a separate keyboard. */
export function fixOf(fault: DeskFault, laptop: boolean): string {
  return fault === 'low' && laptop ? text('deskCheckFixLaptop') : text(`deskCheckFix_${fault}`);
}

/** How many of the answered questions need no change; '' if none is fine. */
export function fitsText(answers: DeskAnswers): string {
  const fits = Object.values(answers).filter((answer) => answer === 'fits').length;
  return fits === 0 ? '' : countText('deskCheckFits', fits, countAnswers(answers));
}

/** How many questions are answered. */
export function countAnswers(answers: DeskAnswers): number {
  return Object.values(answers).filter((answer) => answer !== 'skipped').length;
}
