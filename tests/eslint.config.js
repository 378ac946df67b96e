import svelte from 'eslint-plugin-svelte';
import ts from 'typescript-eslint';

/** Clock, chance and I/O arrive in `shared/` as arguments. */
const IMPURE = [
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'shared/ has no clock: take the time as an argument.',
  },
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: 'shared/ has no clock: take the time as an argument.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'shared/ has no chance: take it as an argument.',
  },
];

/** Missing on phones over plain http. */
const INSECURE_CONTEXT = [
  'crypto.subtle',
  'crypto.randomUUID',
  'navigator.serviceWorker',
  'navigator.clipboard',
  'navigator.locks',
  'navigator.wakeLock',
  'navigator.share',
  'navigator.storage',
].map((name) => {
  const [object, property] = name.split('.');
  return {
    selector: `MemberExpression[object.name='${object}'][property.name='${property}']`,
    message: `${name} is missing on phones over plain http.`,
  };
});

export default ts.config(
  { ignores: ['dist/**', 'node_modules/**', 'data/**'] },
  ...ts.configs.recommended,
  ...svelte.configs['flat/recommended'],
  { languageOptions: { parserOptions: { extraFileExtensions: ['.svelte'] } } },
  { files: ['**/*.svelte', '**/*.svelte.ts'], languageOptions: { parserOptions: { parser: ts.parser } } },
  {
    rules: {
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': 'error',
      'no-console': 'off',
      'no-undef': 'off',
      'svelte/no-at-html-tags': 'error',
      // svelte-check knows which of these are needed; the compiler here is asked differently.
      'svelte/no-unused-svelte-ignore': 'off',
      'svelte/no-navigation-without-resolve': 'off',
      'svelte/prefer-svelte-reactivity': 'off',
      // White space that must survive is written as {' '}.
      'svelte/no-useless-mustaches': 'off',
    },
  },
  {
    files: ['shared/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...IMPURE],
      'no-restricted-globals': ['error', 'process', 'window', 'document', 'fetch', 'setTimeout'],
    },
  },
  {
    files: [
      'client/participant/**',
      'client/lib/{keep,outbox,random-id}.ts',
      'client/ui/**',
      'shared/activities/*/Participant.svelte',
    ],
    rules: { 'no-restricted-syntax': ['error', ...INSECURE_CONTEXT] },
  },
);
