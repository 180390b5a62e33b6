import { LampDesk } from 'lucide-preact';
import { text } from '../../platform/browser/i18n.ts';
import type { Workplaces } from '../../state/workplaces.ts';
import { workplaceName } from '../../ui/text/workplace-name.ts';
import { LinkRow } from '../shared/link-row.tsx';
import { otherWords } from '../shared/other-words.ts';
import { PageGroup } from './page-group.tsx';

/** The ways to the calibrated workplaces, to the desk check, and to the camera's picture. */
export function WorkplacesGroup({ workplaces: { setups } }: { workplaces: Workplaces }) {
  const names = setups.map(workplaceName).join(' · ');
  return (
    <PageGroup
      id="workplaces"
      icon={LampDesk}
      title={text('page_places')}
      summary={names === '' ? text('workplaces_nothing') : names}
      href="#places"
    >
      <LinkRow title={text('page_places')} explains={text('workplaces_link')} href="#places" />
      <LinkRow title={text('page_workplace')} explains={text('deskCheck_link')} href="#workplace" />
      <LinkRow
        title={text('page_camera')}
        explains={text('camera_lead')}
        href="#camera"
        words={otherWords('camera')}
      />
    </PageGroup>
  );
}
