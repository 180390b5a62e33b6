/** npm run movement: compares counted changes of position with the true ones, over simulated hours. */
import { medianOf } from '../src/shared/median.ts';
import { CAMERAS, type CameraId } from '../tools/simulator/camera.ts';
import type { SlowChange } from '../tools/simulator/hour-setting.ts';
import type { MovementHourKind } from '../tools/simulator/movement-hour.ts';
import { PEOPLE, type PersonId } from '../tools/simulator/person.ts';
import { seeHour } from './movement/movement-hours.ts';
import { type MovementScore, scoreMovement } from './movement/score-movement.ts';

const USAGE = `usage: npm run movement -- [PEOPLE] [SEED]

  PEOPLE  of how many people an hour is simulated before each camera, for each row of the table (6)
  SEED    of the hours (1)`;

/** What the rows of the table are about. */
const ROWS: readonly (readonly [MovementHourKind, SlowChange])[] = [
  ['lively', 'none'],
  ['rigid', 'none'],
  ['rigid', 'chair'],
  ['rigid', 'nearer'],
  ['rigid', 'camera'],
];

const HEAD =
  '| hours | camera | hours | changes | found | missed | smaller ones, reported | invented | invented an hour | stillness: median error, largest (min) |';

function minutes(ms: number): string {
  return (ms / 60_000).toFixed(1);
}

function rowOf(name: string, camera: string, scores: readonly MovementScore[]): string {
  const sum = (field: 'changes' | 'found' | 'invented' | 'small' | 'smallReported' | 'seatedMs') =>
    scores.reduce((total, score) => total + score[field], 0);
  const missed = scores.flatMap((score) => score.missed);
  const errors = scores.map(({ stillErrorMs }) => Math.abs(stillErrorMs));
  const cells = [
    name,
    camera,
    minutes(sum('seatedMs') / 60),
    sum('changes'),
    sum('found'),
    missed.length === 0 ? '0' : `${missed.length} (${[...new Set(missed)].join(', ')})`,
    `${sum('small')}, ${sum('smallReported')}`,
    sum('invented'),
    ((sum('invented') * 3_600_000) / sum('seatedMs')).toFixed(2),
    `${minutes(medianOf(errors))}, ${minutes(Math.max(...errors))}`,
  ];
  return `| ${cells.join(' | ')} |`;
}

function main(words: readonly string[]): number {
  const [people = 6, seed = '1'] = [words[0] === undefined ? 6 : Number(words[0]), words[1]];
  if (!(people >= 1)) {
    console.error(USAGE);
    return 2;
  }
  const persons = (Object.keys(PEOPLE) as PersonId[]).slice(0, people);
  console.log(`${HEAD}\n|${'---|'.repeat(10)}`);
  for (const [kind, change] of ROWS) {
    const name = change === 'none' ? kind : `${kind}, ${change}`;
    for (const camera of Object.keys(CAMERAS) as CameraId[]) {
      const scores = persons.map((person) => scoreMovement(seeHour(person, camera, seed, kind, change)));
      console.log(rowOf(name, camera, scores));
    }
  }
  return 0;
}

process.exitCode = main(process.argv.slice(2));
