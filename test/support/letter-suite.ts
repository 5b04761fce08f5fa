import { addCast, type Cast } from '../people/cast.js';
import { bootApp, type TestApp } from './app.js';
import { postgresDatabase, sqliteDatabase, type TestDatabase } from './databases.js';
import {
  addRegister,
  directoratePeople,
  prepareHearing,
  type HearingPeople,
  type PreparedHearing,
  type RegisterRows,
} from './hearing.js';
import { PageClient } from './page-client.js';
import { readTestSettings } from './test-settings.js';

/** The service with the cast, a register, and as many prepared hearings as a suite about letters asks for. */
export class LetterSuite {
  private count = 0;

  private constructor(
    readonly service: TestApp,
    readonly cast: Cast,
    readonly people: HearingPeople,
    readonly register: RegisterRows,
  ) {}

  static async start(on: TestDatabase = sqliteDatabase()): Promise<LetterSuite> {
    const service = await bootApp({ on });
    const cast = await addCast(service);
    const people = await directoratePeople(service, cast);
    return new LetterSuite(service, cast, people, await addRegister(service, people.adviser));
  }

  /** A hearing that is written, with its recipients locked and its letter saved in bokmål. */
  prepared(): Promise<PreparedHearing> {
    this.count += 1;
    return prepareHearing(this.service, this.people, { title: `Høring ${this.count}`, register: this.register });
  }

  /** A browser in which the person is signed in. */
  async signedIn(person: { readonly email: string }): Promise<PageClient> {
    const client = new PageClient(this.service.server);
    await client.signIn(person.email);
    return client;
  }

  close(): Promise<void> {
    return this.service.close();
  }
}

/** The address of a hearing on the desk, or of a page below it. */
export function deskPath({ id }: { readonly id: string }, ...below: readonly string[]): string {
  return ['/skrivebord/horinger', id, ...below].join('/');
}

/** Runs tests about letters on SQLite and on PostgreSQL, which is skipped by name where there is none; with `CI=true` it fails. */
export function lettersOnEachDatabase(name: string, tests: (the: { readonly suite: LetterSuite }) => void): void {
  describe(`${name} on SQLite`, () => {
    testsOn(() => Promise.resolve(sqliteDatabase()), tests);
  });
  const { postgresUrl, isCi } = readTestSettings();
  const describePostgres = postgresUrl === undefined && !isCi ? describe.skip : describe;
  describePostgres(`${name} on PostgreSQL`, () => {
    testsOn(postgresDatabase, tests);
  });
}

function testsOn(make: () => Promise<TestDatabase>, tests: (the: { readonly suite: LetterSuite }) => void): void {
  const the: { suite: LetterSuite } = { suite: undefined as never }; // reason: set before the first test

  beforeAll(async () => {
    the.suite = await LetterSuite.start(await make());
  });

  afterAll(() => the.suite.close());

  tests(the);
}
