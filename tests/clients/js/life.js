// The life of a builder and an image, with the AWS SDK for JavaScript v3: `node life.js URL json|cbor`.
// What a step is and what came of it: ../living.py

import * as sdk from "@aws-sdk/client-appstream";
import { SmithyRpcV2CborProtocol } from "@smithy/core/cbor";
import { text } from "node:stream/consumers";

const [url, protocol] = process.argv.slice(2);
const client = new sdk.AppStreamClient({
  endpoint: url,
  region: "us-east-1",
  credentials: { accessKeyId: "local", secretAccessKey: "local" },
  ...(protocol === "cbor" ? { protocol: SmithyRpcV2CborProtocol } : {}),
});

async function ask(operation, parameters) {
  const { $metadata, ...answer } = await client.send(new sdk[`${operation}Command`](parameters));
  return answer;
}

async function post(what, told) {
  const headers = { "Content-Type": "application/json" };
  const answer = await fetch(`${url}/_local/${what}`, { method: "POST", headers, body: JSON.stringify(told) });
  if (!answer.ok) throw new Error(`${what}: ${await answer.text()}`);
  return answer.json();
}

async function pages(operation, parameters) {
  const all = [];
  for (let token; ; ) {
    const { NextToken, ...page } = await ask(operation, { ...parameters, NextToken: token });
    all.push(page);
    if (!NextToken) return all;
    token = NextToken;
  }
}

async function outcome(step) {
  const given = step.with ?? {};
  try {
    if (step.local) return { answer: await post(step.local, given) };
    if (step.do) return { answer: await ask(step.do, given) };
    return { pages: await pages(step.pages, given) };
  } catch (error) {
    if (!(error instanceof sdk.AppStreamServiceException)) throw error;
    return { error: [error.name, error.message] };
  }
}

// Dates are written as seconds since the epoch; JSON.stringify would have made texts of them.
function plain(value) {
  if (value instanceof Date) return value.getTime() / 1000;
  if (Array.isArray(value)) return value.map(plain);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, plain(item)]));
}

const outcomes = [];
for (const step of JSON.parse(await text(process.stdin))) outcomes.push(plain(await outcome(step)));
process.stdout.write(JSON.stringify(outcomes));
