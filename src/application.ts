import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type Express } from 'express';
import session from 'express-session';
import type { INestApplicationContext } from '@nestjs/common';
import { migrations } from '../migrations/index.js';
import { AppModule } from './app.module.js';
import { entities } from './entities.js';
import { Actors } from './identity/access/actors.js';
import { SESSION_SECONDS, SessionStore } from './identity/session/session-store.js';
import { inProject } from './shared/config/project-root.js';
import type { Settings } from './shared/config/settings.js';
import { connect } from './shared/database/connect.js';
import { migrate } from './shared/database/migration.js';
import { Keyring } from './shared/security/keyring.js';
import { uploadsFolder, type Ground } from './shared/shared.module.js';
import { SystemClock, type Clock } from './shared/time/clock.js';
import { refuseForeignForms } from './shared/web/csrf.js';
import { ErrorFilter } from './shared/web/error.filter.js';
import { Frames } from './shared/web/frames.js';
import { openToOtherOrigins } from './shared/web/other-origins.js';
import { PageInterceptor } from './shared/web/page.interceptor.js';
import { PageWriter } from './shared/web/page-writer.js';
import { securityHeaders } from './shared/web/security-headers.js';
import { serveStatic } from './shared/web/static-files.js';
import { readUploads } from './shared/web/uploads.js';

const LARGEST_FORM = '2mb';

/** Opens and migrates the database of the settings. */
export async function openGround(settings: Settings, clock: Clock = new SystemClock()): Promise<Ground> {
  const database = await connect(settings.databaseUrl, entities);
  await migrate(database, migrations, clock.now());
  return { settings, database, clock };
}

/** The service without a web server: for the worker and the command line. */
export async function createContext(ground: Ground): Promise<INestApplicationContext> {
  return NestFactory.createApplicationContext(AppModule.on(ground), { logger: ['error', 'warn'] });
}

/** The service with its web server, ready to listen. */
export async function createWebApplication(ground: Ground): Promise<NestExpressApplication> {
  const app = await NestFactory.create<NestExpressApplication>(AppModule.on(ground), {
    bodyParser: false,
    logger: ['error', 'warn'],
  });
  const { settings } = ground;
  const server: Express = app.getHttpAdapter().getInstance();
  server.set('trust proxy', settings.trustedProxies);
  server.set('query parser', 'simple');
  server.disable('x-powered-by');
  const keyring = app.get(Keyring);
  app.use(...securityHeaders(settings.isSecure));
  serveStatic(app, inProject());
  app.use('/api', openToOtherOrigins);
  app.use(sessionReader(settings, app.get(SessionStore), keyring));
  app.use(app.get(Actors).identify);
  app.use(express.urlencoded({ extended: false, limit: LARGEST_FORM, parameterLimit: 5000 }));
  app.use(express.json({ limit: LARGEST_FORM }));
  app.use(readUploads(uploadsFolder(settings)));
  app.use(refuseForeignForms(keyring, settings.baseUrl));
  app.useGlobalInterceptors(new PageInterceptor(app.get(PageWriter)));
  app.useGlobalFilters(new ErrorFilter(app.get(PageWriter), app.get(Frames)));
  app.enableShutdownHooks();
  return app;
}

function sessionReader(settings: Settings, store: SessionStore, keyring: Keyring): express.RequestHandler {
  return session({
    name: settings.isSecure ? '__Host-hoering' : 'hoering',
    secret: keyring.sign('session', 'cookie'),
    store,
    resave: false,
    saveUninitialized: false,
    rolling: true,
    cookie: { httpOnly: true, sameSite: 'lax', secure: settings.isSecure, path: '/', maxAge: SESSION_SECONDS * 1000 },
  });
}
