import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Below this a compressed answer is hardly smaller, and costs a look for it. */
const FEWEST_BYTES = 1000;

/** Compresses each file once and as well as can be, so that the gateway need not do it worse with each answer. */
export function precompressed(): Plugin {
  return {
    name: 'precompressed',
    apply: 'build',
    writeBundle({ dir = '' }, bundle) {
      for (const [name, file] of Object.entries(bundle)) {
        const content = Buffer.from(file.type === 'chunk' ? file.code : file.source);
        if (/\.(?:js|css|html|svg)$/.test(name) && content.length >= FEWEST_BYTES) {
          writeFileSync(join(dir, `${name}.br`), brotliCompressSync(content));
          writeFileSync(join(dir, `${name}.gz`), gzipSync(content, { level: 9 }));
        }
      }
    },
  };
}

/** Lets the browser fetch the pages' first script while it reads the small one that starts it. */
export function preloaded(chunk: string): Plugin {
  return {
    name: 'preloaded',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle = {} }) => ({
        html,
        tags: Object.values(bundle)
          .filter((file) => file.type === 'chunk' && file.name === chunk)
          .map(({ fileName }) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: `/${fileName}` },
            injectTo: 'head' as const,
          })),
      }),
    },
  };
}
