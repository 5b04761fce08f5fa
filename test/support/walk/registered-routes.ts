import 'reflect-metadata';
import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import type { Express } from 'express';
import { AUDIENCE, type Audience } from '../../../src/identity/access/access.decorators.js';

/** A route that a controller declares. */
export interface RegisteredRoute {
  readonly method: string;
  readonly path: string;
  /** Undefined when neither the method nor its class says whom it is for. */
  readonly audience: Audience | undefined;
  readonly handler: string;
}

type Handler = (...parameters: unknown[]) => unknown;

/** Every route that some controller of the service declares. */
export function declaredRoutes(app: NestExpressApplication): readonly RegisteredRoute[] {
  const modules = [...app.get(ModulesContainer).values()];
  const controllers = modules.flatMap((module) => [...module.controllers.values()]);
  return controllers.flatMap(({ metatype }) => (typeof metatype === 'function' ? routesOf(metatype) : []));
}

/** Every route that express really answers, as `GET /logg-inn`; a route that no controller declares is among them. */
export function answeredRoutes(app: NestExpressApplication): readonly string[] {
  const server: Express = app.getHttpAdapter().getInstance();
  return server.router.stack.flatMap(({ route }) =>
    route ? route.stack.map((layer) => `${layer.method.toUpperCase()} ${route.path}`) : [],
  );
}

function routesOf(controller: { readonly name: string; readonly prototype?: unknown }): readonly RegisteredRoute[] {
  const prototype: unknown = controller.prototype;
  if (typeof prototype !== 'object' || prototype === null) return [];
  const prefix = textFrom(PATH_METADATA, controller);
  return Object.getOwnPropertyNames(prototype).flatMap((name) => {
    const handler: unknown = Object.getOwnPropertyDescriptor(prototype, name)?.value;
    if (!isHandler(handler) || !Reflect.hasMetadata(METHOD_METADATA, handler)) return [];
    const method: unknown = Reflect.getMetadata(METHOD_METADATA, handler);
    const own: unknown = Reflect.getMetadata(AUDIENCE, handler) ?? Reflect.getMetadata(AUDIENCE, controller);
    return [
      {
        method: RequestMethod[Number(method)] ?? String(method),
        path: joined(prefix, textFrom(PATH_METADATA, handler)),
        audience: own as Audience | undefined, // reason: metadata is untyped; the decorators set nothing else
        handler: `${controller.name}.${name}`,
      },
    ];
  });
}

function isHandler(value: unknown): value is Handler {
  return typeof value === 'function';
}

function textFrom(key: string, target: object): string {
  const path: unknown = Reflect.getMetadata(key, target);
  if (typeof path !== 'string') throw new Error(`A route with another path than one text: ${String(path)}`);
  return path;
}

function joined(...parts: readonly string[]): string {
  const path = parts.flatMap((part) => part.split('/')).filter((part) => part !== '');
  return `/${path.join('/')}`;
}
