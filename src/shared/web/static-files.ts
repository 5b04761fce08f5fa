import type { NestExpressApplication } from '@nestjs/platform-express';
import express from 'express';
import type { ServerResponse } from 'node:http';
import { join } from 'node:path';

const DAY_MILLISECONDS = 86_400_000;

/** What pdf.js fetches to draw the pages of an answer: by the name in our address, the folder of its package. */
const PDF_PARTS = { cmaps: 'cmaps', fonts: 'standard_fonts', decoders: 'wasm' } as const;
/** Pictures in scanned PDF files are decoded by WebAssembly: allowed in the script that reads them beside the page, and there alone. */
const PDF_READER = 'page-image-worker.js';
const PDF_READER_POLICY = "default-src 'none'; connect-src 'self'; script-src 'self' 'wasm-unsafe-eval'";

/** Serves the look (Designsystemet, Inter) and our own scripts and styles, under prefixes: static files at `/` slow every route. */
export function serveStatic(app: NestExpressApplication, root: string): void {
  const modules = join(root, 'node_modules');
  // A day, and an ETag after that: the addresses carry no version, and an upgrade must reach everybody.
  const kept = { index: false, maxAge: DAY_MILLISECONDS, etag: true } as const;
  app.use('/static/design', express.static(join(modules, '@digdir/designsystemet-css/dist/src'), kept));
  app.use('/static/theme', express.static(join(modules, '@digdir/designsystemet-theme/src/themes'), kept));
  app.use('/static/inter', express.static(join(modules, '@fontsource-variable/inter/files'), kept));
  for (const [name, folder] of Object.entries(PDF_PARTS))
    app.use(`/static/pdf/${name}`, express.static(join(modules, 'pdfjs-dist', folder), kept));
  app.use(
    '/static/own',
    express.static(join(root, 'dist/browser'), { index: false, maxAge: 0, etag: true, setHeaders: ownHeaders }),
  );
}

function ownHeaders(response: ServerResponse, path: string): void {
  if (path.endsWith(PDF_READER)) response.setHeader('Content-Security-Policy', PDF_READER_POLICY);
}
