import { database } from '../database.ts';
import type { Bulk, Job, Row } from './job.ts';
import { parseBulk } from './stored.ts';

const KEY = 'job';

/** What is stored of the job; null when there is none. */
export async function readBulk(): Promise<Bulk | null> {
  const reading = (await database()).transaction(['bulk', 'bulkRows']);
  const [job, rows] = await Promise.all([
    reading.objectStore('bulk').get(KEY),
    reading.objectStore('bulkRows').getAll(),
  ]);
  return parseBulk(job, rows);
}

/** Writes a whole job in the place of the one before it, or nothing at all. */
export async function writeBulk({ job, rows }: Bulk): Promise<void> {
  const change = (await database()).transaction(['bulk', 'bulkRows'], 'readwrite');
  const [jobs, people] = [change.objectStore('bulk'), change.objectStore('bulkRows')];
  await Promise.all([
    jobs.put(job, KEY),
    people.clear(),
    ...rows.map((row) => people.put(row)),
    change.done,
  ]);
}

/** Writes how the job stands; its people stay as they are. */
export async function writeJob(job: Job): Promise<void> {
  await (await database()).put('bulk', job, KEY);
}

/** Writes how it stands with one person. */
export async function writeRow(row: Row): Promise<void> {
  await (await database()).put('bulkRows', row);
}

/** Forgets the job and its people. */
export async function eraseBulk(): Promise<void> {
  const change = (await database()).transaction(['bulk', 'bulkRows'], 'readwrite');
  await Promise.all([
    change.objectStore('bulk').clear(),
    change.objectStore('bulkRows').clear(),
    change.done,
  ]);
}
