// peer.mjs - N async functions that await nothing in turn.
// SPDX-License-Identifier: MIT
const [count, switches] = process.argv.slice(2).map(Number);
const rounds = Math.floor(switches / count);

async function body() {
	for (let i = 0; i < rounds; i++) {
		await undefined;
	}
}

async function measure() {
	const before = process.cpuUsage();
	const start = process.hrtime.bigint();
	await Promise.all(Array.from({ length: count }, body));
	const wall = Number(process.hrtime.bigint() - start);
	const used = process.cpuUsage(before);
	return { wall_ns: wall / (rounds * count), cpu_ns: (used.user + used.system) * 1000 / (rounds * count) };
}

console.log(JSON.stringify(await measure()));
