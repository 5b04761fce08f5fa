import { Consultation } from '../../../src/consultation/consultation.entity.js';
import { SilenceService } from '../../../src/response/silence/silence.service.js';
import { VersionReader } from '../../../src/response/submission/version-reader.js';
import { fieldNames } from '../../../src/response/typing/typed-form.js';
import type { TestApp } from '../app.js';
import type { PreparedHearing } from '../hearing.js';
import { PageClient } from '../page-client.js';
import type { Fields } from '../page-forms.js';
import { coverageOn, factsOn, invitedAs, openedBy } from './asked-bodies.js';
import { sendIn } from './confirmation.js';
import { answersFrom } from './open-hearing.js';

/** The button that keeps what is typed and leads to the check page. */
export const FILL_IN = 'Lagre, se over og send inn';

/** What staff see of a body: the facts and the words of its answer, and its cells in the coverage. */
export interface SeenByStaff {
  readonly facts: Readonly<Record<string, string>>;
  readonly text: string;
  readonly covered: readonly string[];
}

/** The bodies of one hearing as they answer it by their letters' links, and what staff see of that. */
export class Answering {
  constructor(
    private readonly test: TestApp,
    readonly hearing: PreparedHearing,
  ) {}

  arriveAs(name: string): Promise<PageClient> {
    return openedBy(this.test, this.hearing, name);
  }

  /** The names that the form has for a draft as a whole. */
  draftField(index: number): ReturnType<typeof fieldNames> {
    return fieldNames(`draft:${this.hearing.draftIds[index] ?? ''}`);
  }

  /** Types a remark about the hearing as a whole, and stands on the check page. */
  async write(client: PageClient, text: string): Promise<void> {
    await client.follow('Fyll inn svaret');
    await client.press(FILL_IN, { [fieldNames('consultation').text]: text });
  }

  /** Submits what stands on the check page, in the name of somebody with an address of their own. */
  async send(client: PageClient, name: string, said: Fields = {}): Promise<void> {
    await sendIn(this.test, client, { ...senderOf(name), ...said });
    if (client.page.heading !== 'Takk for svaret') throw new Error(`${client.page.heading}: ${client.page.text}`);
  }

  /** A body that has answered with a remark, on its portal page. */
  async answered(name: string, text: string): Promise<PageClient> {
    const client = await this.arriveAs(name);
    await this.write(client, text);
    await this.send(client, name);
    await client.get('/svar');
    return client;
  }

  /** The adviser at a page of the hearing. */
  async atDesk(path: string): Promise<PageClient> {
    const client = new PageClient(this.test.server);
    await client.signIn('randi@helsedir.example');
    await client.get(`/skrivebord/horinger/${this.hearing.id}${path}`);
    return client;
  }

  /** The answer of a body that stands, and what the coverage says of the body. */
  async staffSee(name: string): Promise<SeenByStaff> {
    const desk = await this.atDesk(`/dekning?sok=${encodeURIComponent(name)}`);
    const covered = coverageOn(desk, name);
    await desk.get(`/skrivebord/horinger/${this.hearing.id}/svar?sok=${encodeURIComponent(name)}`);
    const { $ } = desk.page;
    const standing = $('tbody tr')
      .toArray()
      .find((row) => !$(row).text().includes('trukket'));
    await desk.get($(standing).find('th a').attr('href') ?? '');
    return { facts: factsOn(desk), text: desk.page.text, covered };
  }

  /** Why a body is not reminded; null when it will be. */
  async reasonNotToRemind(name: string): Promise<string | null | undefined> {
    const consultation = await this.test.database.reader.findOneByOrFail(Consultation, { id: this.hearing.id });
    const silence = await this.test.app.get(SilenceService, { strict: false }).of(consultation);
    return silence.get((await invitedAs(this.test, this.hearing, name)).invitationId);
  }

  async submittedBy(name: string): ReturnType<typeof answersFrom> {
    return answersFrom(this.test, await invitedAs(this.test, this.hearing, name));
  }

  /** True when everything that a body submitted still is what was sealed. */
  async isIntact(name: string): Promise<boolean> {
    const reader = this.test.app.get(VersionReader, { strict: false });
    const { versions } = await this.submittedBy(name);
    const written = await Promise.all(versions.map((version) => reader.contentOf(version)));
    return written.length > 0 && written.every((each) => reader.isIntact(each));
  }
}

/** Somebody who signs for a body. */
export function senderOf(name: string): { readonly senderName: string; readonly senderEmail: string } {
  return { senderName: 'Maren Moen', senderEmail: `maren@${name.toLowerCase().replace(/[^a-z]/g, '')}.example` };
}
