import { expect, it } from 'vitest';
import { nextStep } from './next-step.ts';

it('offers what can help, and looks before it tries again', () => {
  expect(nextStep('unknown', true)).toBe('check');
  expect(nextStep('no-seat', true)).toBe('again');
  expect(nextStep('unreachable', false)).toBe('again');
  expect(nextStep('signed-out', false)).toBe('options');
  expect(nextStep('disconnected', true)).toBe('options');
  expect(nextStep('gone', false)).toBe('nothing');
});
