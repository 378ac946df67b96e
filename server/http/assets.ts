import type { FastifyReply, FastifyRequest } from 'fastify';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.webp': 'image/webp',
  '.gif': 'image/gif',
  '.avif': 'image/avif',
};

/** A file to send, as it is and packed. */
export interface Asset {
  type: string;
  plain: Buffer;
  gz?: Buffer;
  br?: Buffer;
}

/** Built files held in memory, each as it is and as packed at build time: opening them per request costs as much as the page. */
export type Assets = ReadonlyMap<string, Asset>;

/** All built files of a folder by their path in it. */
export function loadAssets(folder: string): Assets {
  const files = filesIn(folder).filter((file) => TYPES[extname(file)]);
  return new Map(files.map((file) => [relative(folder, file).split(sep).join('/'), load(file)]));
}

function load(file: string): Asset {
  const packed = (ending: string): Buffer | undefined => (existsSync(file + ending) ? readFileSync(file + ending) : undefined);
  const [gz, br] = [packed('.gz'), packed('.br')];
  return { type: TYPES[extname(file)]!, plain: readFileSync(file), ...(gz && { gz }), ...(br && { br }) };
}

const filesIn = (folder: string): string[] =>
  readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });

/** Sends a built file, packed as the browser accepts it. Names hold a hash of the content, so `forever` keeps them a year. */
export function sendAsset(request: FastifyRequest, reply: FastifyReply, asset: Asset, forever: boolean): FastifyReply {
  const accepted = String(request.headers['accept-encoding'] ?? '');
  reply.type(asset.type).header('vary', 'accept-encoding');
  if (forever) reply.header('cache-control', 'public, max-age=31536000, immutable');
  if (asset.br && /\bbr\b/.test(accepted)) return reply.header('content-encoding', 'br').send(asset.br);
  if (asset.gz && /\bgzip\b/.test(accepted)) return reply.header('content-encoding', 'gzip').send(asset.gz);
  return reply.send(asset.plain);
}

/** The media type of a picture file by its name, or undefined. */
export const mediaType = (name: string): string | undefined => TYPES[extname(name).toLowerCase()];
