/*
 * How long the user has sat outlives the camera host that saw it: a locked screen, a pause or a replaced host is no
 * break by itself. For time without a camera, keyboard and mouse decide whether the user was there.
 */

import { now } from '../../platform/browser/clock.ts';
import { readIdleState } from '../../platform/browser/idle.ts';
import type { DataOf } from '../../platform/messaging/protocol.ts';
import { resumeSitting, type SittingState } from '../../posture/monitor/sitting.ts';
import type { Session } from '../../state/session.ts';
import type { SittingRecord } from '../../state/sitting-record.ts';
import { sittingRecordItem } from '../../state/stored-items.ts';
import type { Suppression } from '../../state/suppression.ts';

/** The shortest that browsers allow. */
const ATTENDED_WITHIN_S = 15;

/** Stores the sitting state of the camera host. */
export async function keepSitting(state: DataOf<'hostToBackground.sitting'>): Promise<void> {
  await sittingRecordItem.set({ state, attendedAtMs: now(), longestAbsenceMs: 0 });
}

/**
 * Whether the user is at the computer, as far as that can be known without a camera. In a call, and during a film, they
 * need not touch anything.
 */
async function isAttended({ hold }: Suppression): Promise<boolean> {
  if (hold === 'call' || hold === 'full_screen') return true;
  return (await readIdleState(ATTENDED_WITHIN_S)) === 'active';
}

function attend(record: SittingRecord, nowMs: number): SittingRecord {
  const absentMs = Math.max(0, nowMs - record.attendedAtMs);
  const longestAbsenceMs = Math.max(record.longestAbsenceMs, absentMs);
  return { ...record, attendedAtMs: nowMs, longestAbsenceMs };
}

/**
 * Called every 30 s while no camera watches: notes that the user is at the computer. If the user has turned watching
 * off, nothing is noted.
 */
export async function noteAttendance(session: Session, suppression: Suppression): Promise<void> {
  if (session.phase === 'off' || (await sittingRecordItem.get()) === null || !(await isAttended(suppression)))
    return;
  await sittingRecordItem.update((record) => (record === null ? null : attend(record, now())));
}

/** The state that a new camera host continues from; null if nothing was seen before. */
export async function recallSitting(): Promise<SittingState | null> {
  const record = await sittingRecordItem.get();
  if (record === null) return null;
  const nowMs = now();
  return resumeSitting(record.state, attend(record, nowMs).longestAbsenceMs, nowMs);
}
