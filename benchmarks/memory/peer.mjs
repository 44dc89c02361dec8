// peer.mjs - keeps N async functions waiting and looks at the memory of the process.
// SPDX-License-Identifier: MIT
const count = Number(process.argv[2]);
const never = new Promise(() => {});
const kept = new Array(count);

async function body() {
	await never;
}

const before = process.memoryUsage().rss;
const start = process.hrtime.bigint();
for (let i = 0; i < count; i++) {
	kept[i] = body();
}
const create = Number(process.hrtime.bigint() - start);
console.log(JSON.stringify({ bytes: (process.memoryUsage().rss - before) / count, create_ns: create / count }));
