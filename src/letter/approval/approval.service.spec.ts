import { addCast, type Cast } from '../../../test/people/cast.js';
import { bootApp, type TestApp } from '../../../test/support/app.js';
import {
  addRegister,
  directoratePeople,
  prepareHearing,
  writeHearing,
  type HearingPeople,
  type PreparedHearing,
  type RegisterRows,
} from '../../../test/support/hearing.js';
import { Consultation } from '../../consultation/consultation.entity.js';
import { NotComplete, OwnApproval, ReturnWithoutNote, StateRefuses } from '../../consultation/consultation.errors.js';
import { ConsultationTransition } from '../../consultation/consultation-transition.entity.js';
import { DraftVersion } from '../../consultation/draft/draft-version.entity.js';
import { QuestionService } from '../../consultation/question/question.service.js';
import { RecipientService } from '../../consultation/recipient/recipient.service.js';
import type { PersonActor } from '../../identity/access/actor.js';
import { Actors } from '../../identity/access/actors.js';
import { Host } from '../../identity/host/host.entity.js';
import { PersonService } from '../../identity/person/person.service.js';
import { systemActor } from '../../identity/access/actor.js';
import { ChangedMeanwhile, NotAllowed, NotFound } from '../../shared/errors/domain-error.js';
import { DEFAULT_TEMPLATES } from '../template/default-templates.js';
import { LetterTemplate } from '../template/letter-template.entity.js';
import { LetterTemplateService } from '../template/letter-template.service.js';
import { ApprovalService } from './approval.service.js';

let service: TestApp;
let cast: Cast;
let people: HearingPeople;
let register: RegisterRows;
let approvals: ApprovalService;
let templates: LetterTemplateService;
let count = 0;

beforeAll(async () => {
  service = await bootApp();
  cast = await addCast(service);
  people = await directoratePeople(service, cast);
  register = await addRegister(service, people.adviser);
  approvals = service.app.get(ApprovalService, { strict: false });
  templates = service.app.get(LetterTemplateService, { strict: false });
});

afterAll(() => service.close());

function prepared(): Promise<PreparedHearing> {
  count += 1;
  return prepareHearing(service, people, { title: `Høring ${String(count)}`, register });
}

async function submitted(): Promise<PreparedHearing> {
  const hearing = await prepared();
  await approvals.submit(people.adviser, hearing.id);
  return hearing;
}

async function approved(): Promise<PreparedHearing> {
  const hearing = await submitted();
  await approvals.approve(people.approver, hearing.id, await approvals.digestOf(hearing.id));
  return hearing;
}

async function stateOf({ id }: { readonly id: string }): Promise<string> {
  return (await service.database.reader.findOneByOrFail(Consultation, { id })).state;
}

async function historyOf({ id: consultationId }: { readonly id: string }): Promise<ConsultationTransition[]> {
  return service.database.reader.find(ConsultationTransition, {
    where: { consultationId },
    order: { at: 'ASC', id: 'ASC' },
  });
}

async function actor(personId: string): Promise<PersonActor> {
  const found = await service.app.get(Actors).personAt(personId);
  if (!found) throw new Error('The person works nowhere');
  return found;
}

describe('submitting for approval', () => {
  test('is refused while anything is missing, with what is missing by name', async () => {
    const { id } = await writeHearing(service, people.adviser, 'Ikke ferdig');

    const refusal = await approvals.submit(people.adviser, id).catch((error: unknown) => error);

    expect(refusal).toBeInstanceOf(NotComplete);
    expect(refusal).toMatchObject({ missing: ['recipients'] });
    expect(await stateOf({ id })).toBe('draft');
  });

  test('says who, when, and exactly what', async () => {
    const hearing = await submitted();

    const [row] = await historyOf(hearing);
    expect(row).toMatchObject({ toState: 'submittedForApproval', byName: 'Randi Rådgiver' });
    expect(row?.digest).toBe(await approvals.digestOf(hearing.id));
  });

  test('makes the standard text a version of the hearing in every language form that somebody is written to in', async () => {
    const hearing = await submitted();

    const kept = await service.database.reader.findBy(LetterTemplate, { consultationId: hearing.id });
    expect(kept.map(({ languageForm, number }) => [languageForm, number]).sort()).toEqual([
      ['nb', 1],
      ['nn', 1],
    ]);
  });

  test('is for those who may edit the hearing', async () => {
    const hearing = await prepared();

    await expect(approvals.submit(await actor(cast.reader.id), hearing.id)).rejects.toThrow(NotAllowed);
    await expect(approvals.submit(await actor(cast.secretary.id), hearing.id)).rejects.toThrow(NotFound);
  });
});

describe('approving', () => {
  test('is done by somebody else, and holds', async () => {
    const hearing = await approved();

    expect(await stateOf(hearing)).toBe('approved');
    expect(await approvals.isStillApproved(hearing.id)).toBe(true);
    expect((await historyOf(hearing)).at(-1)).toMatchObject({ toState: 'approved', byName: 'Didrik Direktør' });
  });

  test('one’s own work is refused, also to somebody who is an approver', async () => {
    const hearing = await submitted();
    await service.database.write((transaction) =>
      service.app.get(PersonService).grant(transaction, systemActor(null, 'test'), {
        personId: cast.adviser.id,
        hostId: cast.directorate.id,
        role: 'approver',
      }),
    );
    const author = await actor(cast.adviser.id);

    expect(author.roles).toContain('approver');
    await expect(approvals.approve(author, hearing.id, await approvals.digestOf(hearing.id))).rejects.toThrow(
      OwnApproval,
    );
    await expect(approvals.return(author, hearing.id, 'Nei')).rejects.toThrow(OwnApproval);
    expect(await stateOf(hearing)).toBe('submittedForApproval');
  });

  test('is for approvers at the host', async () => {
    const hearing = await submitted();
    const digest = await approvals.digestOf(hearing.id);

    await expect(approvals.approve(await actor(cast.summariser.id), hearing.id, digest)).rejects.toThrow(NotAllowed);
    await expect(approvals.approve(await actor(cast.secretary.id), hearing.id, digest)).rejects.toThrow(NotFound);
  });

  test('is refused when something else was submitted since the approver looked', async () => {
    const hearing = await submitted();
    const seen = await approvals.digestOf(hearing.id);
    await saveLetter(hearing, 'Ny tekst til {{recipientName}}');
    await approvals.submit(people.adviser, hearing.id);

    await expect(approvals.approve(people.approver, hearing.id, seen)).rejects.toThrow(ChangedMeanwhile);
    expect(await stateOf(hearing)).toBe('submittedForApproval');
  });

  test('what nobody has submitted cannot be approved', async () => {
    const hearing = await prepared();

    await expect(approvals.approve(people.approver, hearing.id, await approvals.digestOf(hearing.id))).rejects.toThrow(
      StateRefuses,
    );
  });
});

describe('returning', () => {
  test('sends the hearing back with the note', async () => {
    const hearing = await submitted();

    await approvals.return(people.approver, hearing.id, '  Fristen må begrunnes.  ');

    expect(await stateOf(hearing)).toBe('returned');
    expect((await historyOf(hearing)).at(-1)).toMatchObject({
      toState: 'returned',
      byName: 'Didrik Direktør',
      note: 'Fristen må begrunnes.',
    });
  });

  test('without a note is refused', async () => {
    const hearing = await submitted();

    await expect(approvals.return(people.approver, hearing.id, '  ')).rejects.toThrow(ReturnWithoutNote);
    expect(await stateOf(hearing)).toBe('submittedForApproval');
  });

  test('is followed by a new submission when it is mended', async () => {
    const hearing = await submitted();
    await approvals.return(people.approver, hearing.id, 'Skriv om ingressen.');
    await saveLetter(hearing, 'Ny ingress til {{recipientName}}');
    expect(await stateOf(hearing)).toBe('returned');

    await approvals.submit(people.adviser, hearing.id);
    expect(await stateOf(hearing)).toBe('submittedForApproval');
  });
});

async function saveLetter({ id }: { readonly id: string }, body: string, seenNumber = 1): Promise<LetterTemplate> {
  const texts = { ...DEFAULT_TEMPLATES.nb, body };
  return templates.save(people.adviser, id, { languageForm: 'nb', seenNumber, texts });
}

describe('a change of what was approved voids the approval:', () => {
  const changes: readonly (readonly [string, (hearing: PreparedHearing) => Promise<unknown>])[] = [
    ['the letter', (hearing) => saveLetter(hearing, 'En annen tekst til {{recipientName}}')],
    [
      'a letter in a language form that had none',
      ({ id }) =>
        templates.save(people.adviser, id, { languageForm: 'en', seenNumber: 0, texts: DEFAULT_TEMPLATES.en }),
    ],
    [
      'a question',
      ({ id }) =>
        service.app.get(QuestionService, { strict: false }).add(people.adviser, id, {
          ...{ draftIds: [], help: null, options: [], draftId: null, sectionId: null },
          ...{ kind: 'freeText', scope: 'consultation', text: 'Hva mangler?' },
        }),
    ],
    [
      'the list of recipients',
      ({ id }) => service.app.get(RecipientService, { strict: false }).reopen(people.adviser, id),
    ],
  ];

  test.each(changes)('%s', async (_, change) => {
    const hearing = await approved();

    await change(hearing);

    expect(await stateOf(hearing)).toBe('draft');
    expect(await approvals.isStillApproved(hearing.id)).toBe(false);
  });

  test.each(changes)('a submission too: %s', async (_, change) => {
    const hearing = await submitted();

    await change(hearing);

    expect(await stateOf(hearing)).toBe('draft');
  });
});

describe('an approval no longer holds', () => {
  test('when a row was changed behind the back of the service', async () => {
    const hearing = await approved();
    await service.database.write((transaction) =>
      transaction.update(DraftVersion, { draftId: hearing.draftIds[0] ?? '' }, { sha256: 'f'.repeat(64) }),
    );

    expect(await stateOf(hearing)).toBe('approved');
    expect(await approvals.isStillApproved(hearing.id)).toBe(false);
  });

  test('when the sender’s address has changed; it can then be submitted anew', async () => {
    const hearing = await approved();
    const changeAddress = (postalAddress: string): Promise<unknown> =>
      service.database.write((transaction) => transaction.update(Host, { id: cast.directorate.id }, { postalAddress }));
    await changeAddress('Postboks 1, 0001 Oslo');

    expect(await approvals.isStillApproved(hearing.id)).toBe(false);
    await approvals.submit(people.adviser, hearing.id);
    expect(await stateOf(hearing)).toBe('submittedForApproval');

    await changeAddress(cast.directorate.postalAddress ?? '');
  });
});
