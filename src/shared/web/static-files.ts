import type { NestExpressApplication } from '@nestjs/platform-express';
import express from 'express';
import { join } from 'node:path';

const DAY_MILLISECONDS = 86_400_000;

/** Serves the look (Designsystemet, Inter) and our own scripts and styles, under prefixes: static files at `/` slow every route. */
export function serveStatic(app: NestExpressApplication, root: string): void {
  const modules = join(root, 'node_modules');
  // A day, and an ETag after that: the addresses carry no version, and an upgrade must reach everybody.
  const kept = { index: false, maxAge: DAY_MILLISECONDS, etag: true } as const;
  app.use('/static/design', express.static(join(modules, '@digdir/designsystemet-css/dist/src'), kept));
  app.use('/static/theme', express.static(join(modules, '@digdir/designsystemet-theme/src/themes'), kept));
  app.use('/static/inter', express.static(join(modules, '@fontsource-variable/inter/files'), kept));
  app.use('/static/own', express.static(join(root, 'dist/browser'), { index: false, maxAge: 0, etag: true }));
}
