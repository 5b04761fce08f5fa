import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { migrations } from '../../migrations/index.js';
import { inProject } from '../../src/shared/config/project-root.js';

const MOST_LINES = 300;
/** What cannot be named is not one thing. */
const FORBIDDEN = ['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'manager', 'data', 'info'];

function filesBelow(...folders: readonly string[]): readonly string[] {
  return folders.flatMap((folder) =>
    readdirSync(inProject(folder), { recursive: true, encoding: 'utf8' })
      .map((name) => join(folder, name))
      .filter((name) => statSync(inProject(name)).isFile()),
  );
}

describe('the files of the house', () => {
  it('are all short enough to be read in one go', () => {
    const long = filesBelow('src', 'migrations', 'test')
      .filter((name) => name.endsWith('.ts'))
      .map((name) => [name, readFileSync(inProject(name), 'utf8').trimEnd().split('\n').length] as const)
      .filter(([, lines]) => lines > MOST_LINES);

    expect(long).toEqual([]);
  });

  it('are named for what they are', () => {
    const vague = filesBelow('src', 'migrations', 'test', 'templates').filter((name) =>
      name.split('/').some((part) =>
        basename(part)
          .split(/[-.]/)
          .some((word) => FORBIDDEN.includes(word.toLowerCase())),
      ),
    );

    expect(vague.filter((name) => !NAMED_FOR_THE_THING.has(name))).toEqual([]);
  });

  it('number the migrations without a gap', () => {
    const files = readdirSync(inProject('migrations')).filter((name) => /^\d/.test(name));

    const names = migrations.map((migration) => migration.name);
    expect(names.map((name) => Number(name.slice(0, 4)))).toEqual(names.map((_name, index) => index + 1));
    expect(files.map((name) => name.replace(/\.ts$/, '')).sort()).toEqual(names);
  });
});

/** Names where the word is not vague: express-session itself calls what a session holds its data. */
const NAMED_FOR_THE_THING = new Set([
  'src/shared/web/session-data.ts',
  // Personal data is the term of the law (personvernforordningen article 4).
  'src/response/personal-data/personal-data-finding.entity.ts',
  'src/response/personal-data/personal-data-findings.ts',
  'src/shared/language/personal-data/find-personal-data.spec.ts',
  'src/shared/language/personal-data/find-personal-data.ts',
  'src/shared/language/personal-data/national-identity-number.ts',
]);
