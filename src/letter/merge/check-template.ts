import Handlebars from 'handlebars';
import type { LetterKind } from '../letter-occasion.js';
import { LETTER_FIELDS, shapesOf, type FieldShape, type ListShape } from './letter-fields.js';
import type { FaultCode, TemplateFault } from './template-faults.js';

const LONGEST_NAME = 60;
const DEEPEST = 10;
const HELPERS = ['if', 'unless', 'each', 'with'] as const;
type HelperName = (typeof HELPERS)[number];

type Fields = Readonly<Record<string, FieldShape>>;
/** What a name stands for: a field's shape, or the whole record that one is inside. */
type Found = FieldShape | { readonly record: Fields };

/** One context of the template: the letter itself, or an item of the list that one is inside. */
interface Scope {
  readonly here: Found;
  readonly isInList: boolean;
}

/**
 * Looks through a template before it is ever used: it may ask for the fields that its kind of letter has, and use if,
 * unless, each and with. Everything else that Handlebars can do (other helpers, partials, decorators, `@root`, names such as `constructor`)
 * is a fault, so that a text written by an adviser reaches nothing but the letter's own values.
 */
export function faultsIn(source: string, kind: LetterKind): readonly TemplateFault[] {
  const tree = parse(source);
  return 'fault' in tree ? [tree.fault] : new TemplateWalk(shapesOf(kind)).faultsOf(tree.program);
}

function parse(source: string): { readonly program: hbs.AST.Program } | { readonly fault: TemplateFault } {
  try {
    return { program: Handlebars.parse(source) };
  } catch (error) {
    return { fault: syntaxFault(error instanceof Error ? error.message : '') };
  }
}

/** Handlebars says where in words only: «Parse error on line 3: …», «if doesn't match each - 2:3», «Invalid path: x - 1:2». */
function syntaxFault(message: string): TemplateFault {
  const mismatch = /^(\S+) doesn't match \S+ - (\d+):/.exec(message);
  if (mismatch) return { code: 'mismatchedEnd', line: Number(mismatch[2]), name: mismatch[1] ?? '' };
  const path = /^Invalid path: (.*) - (\d+):\d+$/.exec(message);
  if (path) return { code: 'notAllowed', line: Number(path[2]), name: shortened(path[1] ?? '') };
  const [first = '', excerpt = ''] = message.split('\n');
  const line = Number(/on line (\d+)/.exec(first)?.[1] ?? '1');
  return { code: 'syntax', line, name: shortened(excerpt.replace(/^\.\.\./, '').slice(-20)) };
}

class TemplateWalk {
  private readonly faults: TemplateFault[] = [];
  private readonly scopes: Scope[];
  private depth = 0;

  constructor(fields: Fields) {
    this.scopes = [{ here: { record: fields }, isInList: false }];
  }

  faultsOf(program: hbs.AST.Program): readonly TemplateFault[] {
    this.program(program);
    return this.faults;
  }

  private program(program: hbs.AST.Program | undefined): void {
    this.depth += 1;
    for (const statement of program?.body ?? []) this.statement(statement);
    this.depth -= 1;
  }

  private statement(statement: hbs.AST.Statement): void {
    if (isMustache(statement)) this.mustache(statement);
    else if (isBlock(statement)) this.block(statement);
    else if (!isHarmless(statement)) this.refuse(statement, 'notAllowed', nameOf(statement));
  }

  private mustache(statement: hbs.AST.MustacheStatement): void {
    const name = textOf(statement.path);
    if (hasArguments(statement)) {
      this.refuse(statement, 'unknownHelper', name);
      return;
    }
    const found = this.find(statement.path);
    if (found === null) return;
    if (found === 'flag') this.refuse(statement, 'flagAsText', name);
    else if (isRecord(found)) this.refuse(statement, 'recordAsText', name);
    else if (isList(found)) this.refuse(statement, 'listAsText', name);
  }

  private block(statement: hbs.AST.BlockStatement): void {
    const helper = helperOf(statement.path);
    const [field, ...others] = statement.params;
    if (this.depth > DEEPEST) this.refuse(statement, 'tooDeep', textOf(statement.path));
    else if (helper === null) this.refuse(statement, 'unknownHelper', textOf(statement.path));
    else if (!field || others.length > 0 || hasMore(statement))
      this.refuse(statement, 'notAllowed', textOf(statement.path));
    else this.helped(statement, helper, field);
  }

  private helped(statement: hbs.AST.BlockStatement, helper: HelperName, field: hbs.AST.Expression): void {
    const found = this.find(field);
    const inside = found === null ? null : this.scopeInside(statement, { helper, found, name: textOf(field) });
    if (inside === null) return;
    this.scopes.push(...inside);
    this.program(statement.program);
    this.scopes.length -= inside.length;
    this.program(statement.inverse);
  }

  /** The contexts that the block adds: one for each and with, none for if and unless; null when the helper does not fit. */
  private scopeInside(
    statement: hbs.AST.BlockStatement,
    { helper, found, name }: { readonly helper: HelperName; readonly found: Found; readonly name: string },
  ): readonly Scope[] | null {
    if (helper === 'if' || helper === 'unless') return [];
    const isInList = this.scopes.some((scope) => scope.isInList);
    if (helper === 'with')
      return isRecord(found) ? [{ here: found, isInList }] : this.refuse(statement, 'notARecord', name);
    if (!isList(found)) return this.refuse(statement, 'notAList', name);
    // Lists inside lists would let a short template make an endless letter.
    if (isInList) return this.refuse(statement, 'listInList', name);
    return [{ here: typeof found.each === 'string' ? found.each : { record: found.each }, isInList: true }];
  }

  private find(expression: hbs.AST.Node): Found | null {
    if (!isPath(expression)) return this.refuse(expression, 'notAllowed', textOf(expression));
    const scope = this.scopes[this.scopes.length - 1 - expression.depth];
    if (expression.data || !scope) return this.refuse(expression, 'unknownField', expression.original);
    let found: Found = scope.here;
    for (const part of expression.parts) {
      const next: Found | undefined = partOf(found, part);
      if (next === undefined) return this.refuse(expression, this.codeFor(scope, part), expression.original);
      found = next;
    }
    return found;
  }

  /** A field of the letter that another kind has is no slip of the pen, and gets words of its own. */
  private codeFor(scope: Scope, part: string): FaultCode {
    return scope === this.scopes[0] && Object.hasOwn(LETTER_FIELDS, part) ? 'notInThisKind' : 'unknownField';
  }

  private refuse(node: hbs.AST.Node, code: FaultCode, name: string): null {
    this.faults.push({ line: node.loc.start.line, code, name: shortened(name) });
    return null;
  }
}

function isRecord(found: Found): found is { readonly record: Fields } {
  return typeof found === 'object' && 'record' in found;
}

function isList(found: Found): found is ListShape {
  return typeof found === 'object' && 'each' in found;
}

function partOf(found: Found, part: string): Found | undefined {
  if (!isRecord(found)) return undefined;
  return Object.hasOwn(found.record, part) ? found.record[part] : undefined;
}

function helperOf(path: hbs.AST.Node): HelperName | null {
  return HELPERS.find((helper) => isPath(path) && path.original === helper) ?? null;
}

/** Hash arguments and `as |name|` would be ways round the closed list. */
function hasMore(statement: hbs.AST.BlockStatement): boolean {
  const programs: readonly (hbs.AST.Program | undefined)[] = [statement.program, statement.inverse];
  return hasHash(statement) || programs.some((program) => (program?.blockParams ?? []).length > 0);
}

function hasArguments(statement: hbs.AST.MustacheStatement): boolean {
  return statement.params.length > 0 || hasHash(statement);
}

function hasHash(statement: { readonly hash?: hbs.AST.Hash }): boolean {
  return (statement.hash?.pairs ?? []).length > 0;
}

function isMustache(node: hbs.AST.Node): node is hbs.AST.MustacheStatement {
  return node.type === 'MustacheStatement';
}

function isBlock(node: hbs.AST.Node): node is hbs.AST.BlockStatement {
  return node.type === 'BlockStatement';
}

function isPath(node: hbs.AST.Node): node is hbs.AST.PathExpression {
  return node.type === 'PathExpression';
}

function isHarmless(node: hbs.AST.Node): boolean {
  return node.type === 'ContentStatement' || node.type === 'CommentStatement';
}

function nameOf(node: hbs.AST.Node): string {
  if ('name' in node) return textOf(node.name);
  return 'path' in node ? textOf(node.path) : node.type;
}

function textOf(node: unknown): string {
  if (typeof node !== 'object' || node === null) return '';
  if ('original' in node) return String(node.original);
  return 'path' in node ? textOf(node.path) : '';
}

function shortened(name: string): string {
  return name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)} …` : name;
}
