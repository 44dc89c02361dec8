<?php
/* plot.php - pictures of results, drawn by gnuplot as SVG. */
/* SPDX-License-Identifier: MIT */

declare(strict_types=1);

namespace Bench;

/* In this order; what is ours is blue. */
const COLORS = ['#c05621', '#2f855a', '#97266d', '#4a5568', '#b7791f', '#285e61', '#702459', '#1a202c'];
const OURS = ['#2b6cb0', '#63b3ed'];

/* Horizontal bars, the shortest on top. Logarithmic: for what differs by orders of magnitude. @param array<string, float> $values by label */
function plot_bars(string $file, string $title, string $unit, array $values, bool $logarithmic = true): bool
{
	$values = array_filter($values, fn (?float $value) => $value !== null && $value > 0);
	if (!$values) {
		return false;
	}
	asort($values);
	$start = $logarithmic ? min($values) / 3 : 0;
	$end = max($values) * ($logarithmic ? 5 : 1.15);
	$data = '';
	$row = 0;
	foreach ($values as $label => $value) {
		$is_ours = str_starts_with($label, 'ours');
		$data .= sprintf("%d %s %d \"%s\" \"%s\"\n", -$row++, $value, $is_ours ? 1 : 2, $label, cell((float) $value));
	}
	$script = sprintf(<<<'GNUPLOT'
		set terminal svg noenhanced size 760,%d font "sans-serif,12" background "white"
		set output "%s"
		set title "%s"
		set xlabel "%s"
		%s
		set xrange [%g:%g]
		set yrange [%g:0.7]
		set grid xtics lc rgb "#dddddd"
		set border 1
		set style fill solid 0.9
		unset key
		$data << EOD
		%sEOD
		set ytics out nomirror
		plot for [kind=1:2] $data using ($3 == kind ? $2 : 1/0):1:(%g):($2):($1-0.35):($1+0.35):ytic(4) with boxxyerrorbars lc rgb (kind == 1 ? "#2b6cb0" : "#a0aec0"), \
			$data using 2:1:5 with labels left offset 0.5,0 notitle
		GNUPLOT, 90 + 26 * count($values), $file, $title, $unit . ($logarithmic ? ', logarithmic' : ''), $logarithmic ? "set logscale x\nset format x '%.0s%c'" : "set format x '%.10g'",
		$start, $end, 0.3 - count($values), $data, $start);
	return run_gnuplot($script);
}

/* Lines with points. @param array<string, array<int|float, float>> $lines y by x by name */
function plot_lines(string $file, string $title, string $x, string $y, array $lines, string $settings = ''): bool
{
	if (!$lines) {
		return false;
	}
	$data = '';
	$plots = [];
	$ours = 0;
	foreach (array_keys($lines) as $i => $name) {
		ksort($lines[$name]);
		$data .= "\$line$i << EOD\n";
		foreach ($lines[$name] as $at => $value) {
			$data .= "$at $value\n";
		}
		$data .= "EOD\n";
		$is_ours = str_starts_with($name, 'ours');
		$style = sprintf('lw %s pt %d ps 0.7 lc rgb "%s"', $is_ours ? '3' : '1.5', 5 + 2 * ($i % 5), $is_ours ? OURS[$ours++ % count(OURS)] : COLORS[$i % count(COLORS)]);
		$plots[] = "\$line$i using 1:2 with linespoints $style title \"$name\"";
	}
	$script = <<<GNUPLOT
		set terminal svg noenhanced size 760,460 font "sans-serif,12" background "white"
		set output "$file"
		set title "$title"
		set xlabel "$x" offset 0,0.3
		set ylabel "$y"
		set grid lc rgb "#dddddd"
		set key outside bottom center horizontal
		set format x "%.0s%c"
		set offsets graph 0.02, graph 0.02, 0, 0
		$settings
		$data
		GNUPLOT . "\nplot " . implode(', ', $plots);
	return run_gnuplot($script);
}

function run_gnuplot(string $script): bool
{
	if (!Peers::has_tool('gnuplot')) {
		return false;
	}
	$script = preg_replace('/^\t+/m', '', $script);
	$process = proc_open(['gnuplot', '-'], [['pipe', 'r'], ['pipe', 'w'], ['pipe', 'w']], $pipes);
	fwrite($pipes[0], "$script\n");
	fclose($pipes[0]);
	$errors = stream_get_contents($pipes[2]);
	if (proc_close($process) !== 0) {
		throw new Failure("gnuplot: $errors");
	}
	return true;
}
