// peer.go - goroutines on one processor that do nothing: queued first, one at a time, or kept.
// SPDX-License-Identifier: MIT
package main

import (
	"measured"
	"os"
	"runtime"
	"strconv"
)

// Goroutines are queued first in, first out, but for the newest, which is the next to run: it is an extra one.
func queued(count int) {
	left := count
	for i := 0; i < count; i++ {
		go func() { left-- }()
	}
	for left > 0 {
		runtime.Gosched()
	}
}

func single(count int) {
	for i := 0; i < count; i++ {
		go func() {}()
		runtime.Gosched()
	}
}

func kept(count int) {
	begun := 0
	never := make(chan struct{})
	for i := 0; i < count; i++ {
		go func() {
			begun++
			<-never
		}()
	}
	for begun < count {
		runtime.Gosched()
	}
}

func main() {
	count, _ := strconv.Atoi(os.Args[2])
	runtime.GOMAXPROCS(1)
	single(100)
	operation := map[string]func(int){"queued": queued, "queued-again": queued, "single": single, "kept": kept}[os.Args[1]]
	if os.Args[1] == "queued-again" {
		queued(count)
	}
	clock := measured.Start()
	operation(count)
	clock.Report(count)
}
