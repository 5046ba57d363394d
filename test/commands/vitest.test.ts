import { describe, expect, it } from 'vitest';
import { complaintOf, count, type Report } from './vitest.ts';

const test = (fullName: string, status: string) => ({ fullName, status });
const file = (status: string, ...assertionResults: ReturnType<typeof test>[]) => ({
  name: 'a.test.ts',
  status,
  assertionResults,
});
const report = (...testResults: Report['testResults']): Report => ({ testResults });

describe('counting the tests of a run', () => {
  it('counts what passed and failed, and names what was skipped', () => {
    const tests = [test('a', 'passed'), test('b', 'failed'), test('c', 'skipped')];
    const more = [test('d', 'todo'), test('e', 'pending'), test('f', 'passed')];
    expect(count(report(file('failed', ...tests), file('passed', ...more)))).toEqual({
      passed: 2,
      failed: 1,
      skipped: ['c', 'd', 'e'],
    });
  });

  it('counts a file that cannot be loaded, or whose hook fails, as one failure', () => {
    expect(count(report(file('failed'))).failed).toBe(1);
    expect(count(report(file('failed', test('a', 'skipped')))).failed).toBe(1);
  });

  it.each([
    ['there is no report', 0, undefined],
    ['no test was run', 0, { passed: 0, failed: 0, skipped: [] }],
    ['every test was skipped', 0, { passed: 0, failed: 0, skipped: ['a'] }],
    ['it crashes after the tests', 1, { passed: 3, failed: 0, skipped: [] }],
    ['it is killed', null, { passed: 3, failed: 0, skipped: [] }],
  ])('complains when %s', (_, code, counts) => {
    expect(complaintOf(code, counts)).toBeDefined();
  });

  it('has no complaint of its own about passed tests, nor about failed ones', () => {
    expect(complaintOf(0, { passed: 1, failed: 0, skipped: [] })).toBeUndefined();
    expect(complaintOf(1, { passed: 1, failed: 1, skipped: [] })).toBeUndefined();
  });
});
