import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import tseslint from 'typescript-eslint';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');

const clock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Ask the Clock.' },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: 'Ask the Clock.' },
];
const environment = {
  selector: "MemberExpression[object.name='process'][property.name='env']",
  message: 'Ask the Settings.',
};
// A constructor may name more: Nest gives it what it needs, each by its own name.
const parameters = [
  'FunctionDeclaration[params.length>5]',
  'ArrowFunctionExpression[params.length>5]',
  "MethodDefinition[kind!='constructor'] > FunctionExpression[params.length>5]",
].map((selector) => ({ selector, message: 'At most five parameters.' }));
const sleeping = {
  selector: "CallExpression[callee.name='setTimeout']",
  message: 'No sleeps in tests; time stands still.',
};

export default tseslint.config(
  { ignores: ['**/dist/**', '**/node_modules/**'] },
  ...tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        project: [join(root, 'tsconfig.json'), join(root, '.config/tsconfig.browser.json')],
        tsconfigRootDir: root,
      },
    },
    rules: {
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      complexity: ['error', 9],
      'no-restricted-syntax': ['error', ...clock, environment, ...parameters],
      '@typescript-eslint/no-extraneous-class': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-spread': 'off',
      // PostgreSQL gives counts as text and SQLite booleans as numbers, whatever the type of the row says.
      '@typescript-eslint/no-unnecessary-type-conversion': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/max-params': 'off',
      '@typescript-eslint/consistent-type-imports': 'off',
    },
  },
  { files: ['src/shared/time/**', 'src/browser/**'], rules: { 'no-restricted-syntax': ['error', environment] } },
  {
    files: ['src/shared/config/**', 'test/support/test-settings.ts'],
    rules: { 'no-restricted-syntax': ['error', ...clock] },
  },
  {
    files: ['**/*.spec.ts', 'test/**'],
    rules: {
      'no-restricted-syntax': ['error', ...clock, environment, sleeping],
      'max-lines-per-function': 'off',
      complexity: 'off',
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  {
    // A page or view lists what its template shows, a line for each field, many with a condition of their own: long, not deep.
    files: ['src/**/*.page.ts', 'src/**/*-view.ts'],
    rules: {
      complexity: ['error', 20],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
    },
  },
  { files: ['test/support/test-settings.ts'], rules: { 'no-restricted-syntax': ['error', ...clock, sleeping] } },
);
