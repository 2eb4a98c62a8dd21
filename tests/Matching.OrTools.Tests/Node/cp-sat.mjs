// CP-SAT 9.15 as a program for CpSatProcess: frames in on standard input, frames out on standard output.
// Started with the folder that holds node_modules/or-tools-wasm. Ends when its input ends.
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const folder = process.argv[2];
const { CpSat } = await import(pathToFileURL(join(folder, 'node_modules/or-tools-wasm/build/javascript/node/cp-sat.js')).href);

// This build of CP-SAT fails with more than one worker. Of a field that is there twice the last counts: num_workers, number 206, is 1.
const oneWorker = Buffer.from([0xf0, 0x0c, 0x01]);

// This build tells of solutions only when it has ended. So models of some size are first solved up to the first solution: stop_after_first_solution, number 98, is true.
const firstOnly = Buffer.from([0x90, 0x06, 0x01]);
const someSize = 10_000;

const chunks = [];
let held = 0;

function take(length) {
  if (held < length) {
    return null;
  }

  const whole = Buffer.concat(chunks);
  const taken = whole.subarray(0, length);
  chunks.length = 0;
  chunks.push(whole.subarray(length));
  held = whole.length - length;
  return taken;
}

function* frames() {
  while (true) {
    let head;
    while ((head = take(4)) === null) {
      yield null;
    }

    const length = head.readInt32LE();
    let body;
    while ((body = take(length)) === null) {
      yield null;
    }

    yield body;
  }
}

function answer(kind, bytes) {
  const head = Buffer.alloc(5);
  head.writeUInt8(kind);
  head.writeInt32LE(bytes.length, 1);
  const whole = Buffer.concat([head, bytes]);
  for (let written = 0; written < whole.length;) {
    written += writeSync(1, whole, written);
  }
}

const reader = frames();
const waiting = [];
for await (const chunk of process.stdin) {
  chunks.push(chunk);
  held += chunk.length;
  for (let frame = reader.next().value; frame !== null; frame = reader.next().value) {
    waiting.push(frame);
  }

  while (waiting.length >= 2) {
    const [model, parameters] = waiting.splice(0, 2);
    try {
      if (model.length > someSize) {
        const first = await CpSat.solveRaw(model, Buffer.concat([parameters, oneWorker, firstOnly]));
        answer(1, first);
      }

      answer(0, await CpSat.solveRaw(model, Buffer.concat([parameters, oneWorker])));
    } catch (error) {
      answer(2, Buffer.from(String(error?.message ?? error)));
    }
  }
}

process.exit(0);
