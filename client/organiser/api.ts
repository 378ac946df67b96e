import type { FileRisk } from '../../shared/evaluation/results/file-risk.ts';
import type { Grade } from '../../shared/evaluation/results/grade.ts';
import type { RoomResults } from '../../shared/evaluation/results/room.ts';
import type { SeriesResults } from '../../shared/evaluation/results/series.ts';
import type { InstrumentEvaluation } from '../../shared/evaluation/evaluation.ts';
import { endRehearsal, startRehearsal } from '../lib/rehearsal.ts';
import type { Download } from '../lib/save-file.ts';
import type {
  BroughtCounts,
  BroughtLook,
  BroughtQuestionnaire,
  BundleCheck,
  MatchingState,
  RehearsalSummary,
  RoomDetail,
  RoomSummary,
  SessionSummary,
} from './api-types.ts';

const PATIENCE_MS = 10_000;
/** Whole reports and large files take longer. */
const MORE_PATIENCE_MS = 120_000;

/** Why the server gave no answer. `refused` carries its own words; after `unreachable` nobody knows whether it acted. */
export type Failure =
  | { type: 'forbidden' }
  | { type: 'missing' }
  | { type: 'refused'; words: string; all: readonly string[] }
  | { type: 'failing' }
  | { type: 'unreachable' };

export type Answer<T> = { type: 'ok'; value: T } | Failure;

/** What the office does with the surveys of a room; what is sent along is said at the server's routes. */
export type OfficeAct = 'paper' | 'show-early' | 'seal' | 'purge';

/** Whose bundle: a room's by its code, or a series' by the name of its session. */
export type BundleOf = { room: string } | { series: string };

/** The organiser's side of the HTTP API, for one key. Nothing here throws. */
export function officeApi(key: string) {
  const ask = <T>(path: string, init: RequestInit = {}, patience?: number) =>
    call(key, path, init, (response) => response.json() as Promise<T>, patience);
  return {
    sessions: () => ask<SessionSummary[]>('/sessions'),
    rooms: () => ask<RoomSummary[]>('/rooms'),
    rehearsals: () => ask<RehearsalSummary[]>('/rehearsals'),
    rehearse: (session: string, people: number | null) => startRehearsal(key, { session }, people),
    endRehearsal: (code: string) => endRehearsal(key, code),
    room: (code: string, lang: string) => ask<RoomDetail>(`${pathOf(code)}?lang=${lang}`),
    evaluation: (code: string, lang: string) => ask<InstrumentEvaluation[]>(`${pathOf(code)}/evaluation?lang=${lang}`),
    results: (code: string, lang: string, grade: Grade) =>
      ask<RoomResults>(`${pathOf(code)}/results?lang=${lang}&grade=${grade}`),
    risk: (code: string) => ask<FileRisk[]>(`${pathOf(code)}/risk`),
    series: (session: string, lang: string, grade: Grade) =>
      ask<SeriesResults>(`${seriesPath(session)}/results?lang=${lang}&grade=${grade}`),
    report: (of: { room: string } | { series: string }, lang: string, grade: Grade) =>
      call(
        key,
        `${'room' in of ? pathOf(of.room) : seriesPath(of.series)}/report.html?lang=${lang}&grade=${grade}`,
        {},
        (response) => downloadOf(response, 'plenary-report.html'),
      ),
    open: (session: string) => ask<RoomDetail>('/rooms', { ...posted, body: JSON.stringify({ session }) }),
    end: (code: string) => ask<RoomSummary>(`${pathOf(code)}/end`, { method: 'POST' }),
    matching: (code: string, lang: string) => ask<MatchingState>(`${pathOf(code)}/matching?lang=${lang}`),
    act: (code: string, act: OfficeAct, body: object) =>
      ask<{ ok: true }>(`${pathOf(code)}/${act}`, { ...posted, body: JSON.stringify(body) }),
    download: (code: string, format: 'csv' | 'json', lang: string) =>
      call(key, `${pathOf(code)}/export.${format}?lang=${lang}`, {}, (response) =>
        downloadOf(response, `plenary-${code}.${format}`),
      ),
    bundleCheck: (of: BundleOf, grade: Grade, lang: string) =>
      ask<BundleCheck>(`${bundlePath(of)}/bundle/check?grade=${grade}&lang=${lang}`, {}, MORE_PATIENCE_MS),
    bundle: (of: BundleOf, grade: Grade, lang: string) =>
      call(
        key,
        `${bundlePath(of)}/bundle.zip?grade=${grade}&lang=${lang}`,
        {},
        (response) => downloadOf(response, `plenary-${'room' in of ? of.room : of.series}.zip`),
        MORE_PATIENCE_MS,
      ),
    questionnaire: (of: BundleOf, instrument: string) =>
      call(key, `${bundlePath(of)}/xlsform/${encodeURIComponent(instrument)}`, {}, (response) =>
        downloadOf(response, `${instrument}.xlsx`),
      ),
    readForm: (content: string, file: string, lang: string) =>
      ask<BroughtQuestionnaire>(
        `/xlsform/read?lang=${lang}`,
        { ...posted, body: JSON.stringify({ content, file }) },
        MORE_PATIENCE_MS,
      ),
    look: (content: string) =>
      ask<BroughtLook>('/brought/look', { ...posted, body: JSON.stringify({ content }) }, MORE_PATIENCE_MS),
    checkBrought: (content: string, mapping: unknown) =>
      ask<BroughtCounts>('/brought/check', { ...posted, body: JSON.stringify({ content, mapping }) }, MORE_PATIENCE_MS),
    bring: (content: string, mapping: unknown) =>
      ask<{ code: string }>('/brought', { ...posted, body: JSON.stringify({ content, mapping }) }, MORE_PATIENCE_MS),
  };
}

export type OfficeApi = ReturnType<typeof officeApi>;

const pathOf = (code: string): string => `/rooms/${encodeURIComponent(code)}`;
const seriesPath = (session: string): string => `/series/${encodeURIComponent(session)}`;
const bundlePath = (of: BundleOf): string => ('room' in of ? pathOf(of.room) : `/sessions/${encodeURIComponent(of.series)}`);
const posted = { method: 'POST', headers: { 'content-type': 'application/json' } };

async function call<T>(
  key: string,
  path: string,
  init: RequestInit,
  read: (response: Response) => Promise<T>,
  patience = PATIENCE_MS,
): Promise<Answer<T>> {
  try {
    const headers = { ...init.headers, authorization: `Bearer ${key}` };
    const response = await fetch(`/api${path}`, { ...init, headers, signal: AbortSignal.timeout(patience) });
    return response.ok ? { type: 'ok', value: await read(response) } : await failureOf(response);
  } catch {
    return { type: 'unreachable' };
  }
}

async function failureOf(response: Response): Promise<Failure> {
  if (response.status === 401) return { type: 'forbidden' };
  if (response.status === 404) return { type: 'missing' };
  if (response.status >= 500) return { type: 'failing' };
  const { error = '', problems = [error] } = (await response.json()) as { error?: string; problems?: string[] };
  return { type: 'refused', words: error, all: problems };
}

async function downloadOf(response: Response, otherwise: string): Promise<Download> {
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  return { name: name ?? otherwise, content: await response.blob() };
}
