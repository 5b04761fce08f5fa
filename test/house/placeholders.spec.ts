import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { inProject } from '../../src/shared/config/project-root.js';

/** The texts of a source file: strings, and templates with what is put into them left out. */
function textsIn(source: ts.SourceFile): readonly string[] {
  const texts: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) texts.push(node.text);
    if (ts.isTemplateExpression(node))
      texts.push([node.head.text, ...node.templateSpans.map((span) => span.literal.text)].join(' '));
    ts.forEachChild(node, visit);
  };
  visit(source);
  return texts;
}

/** The numbers of the placeholders in the order in which each first appears. */
function placeholdersIn(text: string): readonly number[] {
  return [...new Set([...text.matchAll(/\$(\d+)/g)].map((match) => Number(match[1])))];
}

describe('the placeholders of SQL', () => {
  it('appear in the order of their numbers, since SQLite takes them for names and binds by first appearance', () => {
    const names = readdirSync(inProject('src'), { recursive: true, encoding: 'utf8' });
    const wrong = names
      .filter((name) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
      .flatMap((name) => {
        const text = readFileSync(inProject(join('src', name)), 'utf8');
        const source = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022);
        const statements = textsIn(source).filter((sql) => /\b(SELECT|INSERT|UPDATE|DELETE|WHERE|AND)\b/.test(sql));
        return statements.map((sql) => [name, placeholdersIn(sql)] as const);
      })
      .filter(([, numbers]) => numbers.some((number, index) => index > 0 && number < (numbers[index - 1] ?? 0)));

    expect(wrong).toEqual([]);
  });

  it('are seen by this test when they do not', () => {
    expect(placeholdersIn('UPDATE "x" SET "a" = $2 WHERE "b" = $1 AND "c" = $2')).toEqual([2, 1]);
  });
});
