import { unzipSync } from 'fflate';
import { parse } from 'csv-parse/sync';
import { bundleFiles, type BundleRequest, type BundleScope } from '../../server/export/bundle/bundle.ts';
import { bytesOf } from '../../server/export/bundle/zip.ts';
import type { Grade } from '../../shared/evaluation/results/grade.ts';
import type { Room } from '../../shared/room/room.ts';
import { NOW } from '../helpers/rooms.ts';
import { chance } from '../helpers/seeds.ts';

/** A request whose random names are the same each time. */
export function request(grade: Grade, language = 'en', seed = 1): BundleRequest {
  const random = chance(seed);
  const name = (): string => `p${random.below(1e9)}`;
  return { grade, language, madeAt: NOW, software: '0.1.0', chance: { name, number: () => random.next() } };
}

export const alone = (room: Room): BundleScope => ({ scope: 'room', room: { room, openedAt: NOW } });

export const series = (rooms: readonly Room[]): BundleScope => ({
  scope: 'series',
  rooms: rooms.map((room) => ({ room, openedAt: NOW })),
});

/** The files of a bundle by their paths, as texts; the workbook as it is. */
export async function filesOf(which: BundleScope, asked: BundleRequest) {
  const { files } = (await bundleFiles(which, asked))!;
  return new Map(files.map(({ path, content }) => [path, content] as const));
}

export const textOf = (content: string | Uint8Array | undefined): string => Buffer.from(bytesOf(content ?? '')).toString('utf8');

/** Rows of a CSV by the names of its columns. */
export const rowsIn = (csv: string | Uint8Array | undefined): Record<string, string>[] =>
  parse(textOf(content(csv)), { columns: true, bom: true, relax_quotes: false }) as Record<string, string>[];

const content = (csv: string | Uint8Array | undefined): string | Uint8Array => csv ?? '';

export const unzipped = (zip: Uint8Array): Map<string, Uint8Array> => new Map(Object.entries(unzipSync(zip)));
