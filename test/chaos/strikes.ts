import type { INestApplicationContext } from '@nestjs/common';
import { AsyncLocalStorage } from 'node:async_hooks';
import { Database, type Transaction } from '../../src/shared/database/database.js';

/** Kills this process when its turn has come. */
export type Strike = () => void;

/** An object with a method that gives a promise. */
type Asynchronous<K extends string> = Record<K, (...given: never[]) => Promise<unknown>>;

/** Puts something else in the place of one method of one object, which is given the method to call. */
export function replace<K extends string>(
  target: Asynchronous<K>,
  name: K,
  by: (call: (given: readonly unknown[]) => Promise<unknown>, given: readonly unknown[]) => Promise<unknown>,
): void {
  const own = target[name];
  const call = (given: readonly unknown[]): Promise<unknown> => Reflect.apply(own, target, given) as Promise<unknown>; // reason: it is the method itself
  Object.defineProperty(target, name, { value: (...given: readonly unknown[]) => by(call, given) });
}

/** Before the method does anything. */
export function before<K extends string>(target: Asynchronous<K>, name: K, strike: Strike): void {
  replace(target, name, (call, given) => {
    strike();
    return call(given);
  });
}

/** When the method is done, with a result that counts. */
export function after<K extends string>(
  target: Asynchronous<K>,
  name: K,
  strike: Strike,
  counts: (result: unknown) => boolean = () => true,
): void {
  replace(target, name, async (call, given) => {
    const result = await call(given);
    if (counts(result)) strike();
    return result;
  });
}

const struckInside = new AsyncLocalStorage<(result: unknown) => void>();
const watched = new WeakSet<Database>();

/** When everything is written in the unit of work that the method begins, with a result that counts, and nothing is committed. */
export function beforeCommit<K extends string>(
  context: INestApplicationContext,
  type: abstract new (...given: never[]) => Asynchronous<K>,
  name: K,
  strike: Strike,
  counts: (result: unknown) => boolean = () => true,
): void {
  watch(context.get(Database));
  const strikeAt = (result: unknown): void => {
    if (counts(result)) strike();
  };
  replace(context.get(type), name, (call, given) => struckInside.run(strikeAt, () => call(given)));
}

function watch(database: Database): void {
  if (watched.has(database)) return;
  watched.add(database);
  const write = database.write.bind(database);
  database.write = <R>(work: (transaction: Transaction) => Promise<R>): Promise<R> =>
    write(async (transaction) => {
      const result = await work(transaction);
      struckInside.getStore()?.(result);
      return result;
    });
}
