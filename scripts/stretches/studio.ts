import { type CharacterFilmer, openCharacters } from '../../tools/characters/film-character.ts';
import type { Camera } from '../../tools/simulator/camera.ts';
import { isPersonId } from '../../tools/simulator/person.ts';
import { type EstimateKeypoints, recordTimeline } from '../../tools/simulator/recording.ts';
import { openRenderer, type Renderer } from '../../tools/simulator/render.ts';
import type { Timeline } from '../../tools/simulator/timeline.ts';

/** How something is filmed. */
interface Take {
  readonly camera: Camera;
  readonly timeline: Timeline;
  readonly fps: number;
  readonly sensorNoise: number;
}

/** Films a person: the lines of a posture-recording/1. */
export type FilmExercise = (id: string, person: string, take: Take) => Promise<readonly string[]>;

interface Studio {
  readonly film: FilmExercise;
  readonly close: () => Promise<void>;
}

/** @param characters the folder of rigged characters; the simulator's people if omitted */
export async function openStudio(
  chromium: string,
  estimate: EstimateKeypoints,
  characters?: string,
): Promise<Studio> {
  return characters === undefined
    ? studioOfPeople(await openRenderer(chromium), estimate)
    : studioOfCharacters(await openCharacters(characters, chromium), estimate);
}

function studioOfPeople(renderer: Renderer, estimate: EstimateKeypoints): Studio {
  return {
    async film(id, person, take) {
      if (!isPersonId(person)) throw new Error(`No such person: ${person}`);
      return recordTimeline(id, { person, ...take }, estimate, renderer);
    },
    close: () => renderer.close(),
  };
}

function studioOfCharacters(filmer: CharacterFilmer, estimate: EstimateKeypoints): Studio {
  let loaded: string | null = null;
  return {
    async film(id, person, take) {
      if (loaded !== person) await filmer.load(person);
      loaded = person;
      return filmer.record(id, take, estimate);
    },
    close: () => filmer.close(),
  };
}
