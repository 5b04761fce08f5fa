import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { entities } from '../../src/entities.js';
import { inProject } from '../../src/shared/config/project-root.js';

const OWN = 'src/internal-hearing';
/** What a hearing of any kind is made of. An internal one has no such thing of its own. */
const SHARED_BY_ALL = [
  'Consultation',
  'Draft',
  'DraftVersion',
  'Section',
  'Question',
  'Paper',
  'RecipientList',
  'Invitation',
  'ResponseLink',
  'LetterTemplate',
  'Dispatch',
  'Message',
  'Extension',
  'Response',
  'ResponseVersion',
  'Answer',
  'Attachment',
  'TextSource',
  'Comment',
  'Placement',
  'Tag',
  'SummaryText',
  'SummaryIssue',
] as const;
/** All that an internal hearing adds: starting it, the organ and its meeting, the answer being written, and where it went. */
const ADDED = [
  'BoardCase',
  'BoardDecision',
  'Consolidation',
  'Forwarding',
  'HearingStart',
  'HostBody',
  'InternalHearing',
  'LeftOut',
  'MemberNews',
  'Organ',
  'OrganMeeting',
  'OuterChoice',
  'OuterDeadlineMove',
  'OuterSubmission',
  'Passage',
  'PassageSource',
  'PassageVersion',
  'StartCode',
  'SubmittedPassage',
];

describe('an internal hearing', () => {
  const files = filesIn('src').filter((path) => path.endsWith('.ts') && !path.endsWith('.spec.ts'));
  const own = files.filter((path) => path.startsWith(OWN));

  it('is a hearing like any other: what it adds is listed here, and none of it is what every hearing has', () => {
    const names = entities.map(({ name }) => name);
    const added = own.flatMap((path) => entitiesIn(path)).sort();

    expect(added).toEqual(ADDED);
    expect(SHARED_BY_ALL.filter((name) => !names.includes(name) || added.includes(name))).toEqual([]);
  });

  it('has no portal, letter, dispatch, reading or summary of its own', () => {
    const paths = own
      .flatMap((path) => controllersIn(path))
      .map((path) => path.replace('skrivebord/horinger/:id/', ''));

    expect([...new Set(paths)].sort()).toEqual([
      'behandling',
      'innsending',
      'intern',
      'intern/frist',
      'sammenstilling',
      'sammenstilling/avsnitt',
      'sammenstilling/innspill',
      'skrivebord/organer',
      'skrivebord/organer/:organId/moter',
      'spor',
      'svar/hva-ble-av-innspillet',
      'svar/intern-horing',
    ]);
  });

  it('is known to no domain below it, and is a small part of the whole', () => {
    const below = files.filter((path) => !/^src\/(internal-hearing|desk|archive|demo)\//.test(path));
    const knowing = below.filter((path) => /from '[^']*internal-hearing\//.test(textOf(path)));
    const [ownLines, allLines] = [linesOf(own), linesOf(files)];
    const share = (100 * ownLines) / allLines;
    process.stdout.write(
      `internal-hearing: ${String(ownLines)} of ${String(allLines)} lines (${share.toFixed(1)} %), ` +
        `${String(ADDED.length)} of ${String(entities.length)} entities\n`,
    );

    expect(knowing.filter((path) => !['src/entities.ts', 'src/app.module.ts'].includes(path))).toEqual([]);
    expect(share).toBeLessThan(15);
  });
});

function filesIn(folder: string): readonly string[] {
  return readdirSync(inProject(folder), { recursive: true, encoding: 'utf8' }).map((path) =>
    join(folder, path).replaceAll('\\', '/'),
  );
}

function textOf(path: string): string {
  return readFileSync(inProject(path), 'utf8');
}

function linesOf(paths: readonly string[]): number {
  return paths.reduce((lines, path) => lines + textOf(path).split('\n').length, 0);
}

/** The classes of a file that are tables. */
function entitiesIn(path: string): readonly string[] {
  return [...textOf(path).matchAll(/@Entity\([^]*?export class (\w+)/g)].map(([, name = '']) => name);
}

function controllersIn(path: string): readonly string[] {
  return [...textOf(path).matchAll(/@Controller\('([^']*)'\)/g)].map(([, address = '']) => address);
}
