import { addCast, type Cast } from '../people/cast.js';
import { bootApp, type TestApp } from './app.js';
import {
  addRegister,
  directoratePeople,
  prepareHearing,
  type HearingPeople,
  type PreparedHearing,
  type RegisterRows,
} from './hearing.js';
import { PageClient } from './page-client.js';

/** The service with the cast, a register, and as many prepared hearings as a suite about letters asks for. */
export class LetterSuite {
  private count = 0;

  private constructor(
    readonly service: TestApp,
    readonly cast: Cast,
    readonly people: HearingPeople,
    readonly register: RegisterRows,
  ) {}

  static async start(): Promise<LetterSuite> {
    const service = await bootApp();
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
