// peer.go - N goroutines on one processor that call Gosched() in turn.
// SPDX-License-Identifier: MIT
package main

import (
	"measured"
	"os"
	"runtime"
	"strconv"
	"sync"
)

func main() {
	count, _ := strconv.Atoi(os.Args[1])
	switches, _ := strconv.Atoi(os.Args[2])
	rounds := switches / count
	runtime.GOMAXPROCS(1)
	var begun, ended sync.WaitGroup
	begun.Add(count)
	ended.Add(count)
	start := make(chan struct{})
	for i := 0; i < count; i++ {
		go func() {
			begun.Done()
			<-start
			for j := 0; j < rounds; j++ {
				runtime.Gosched()
			}
			ended.Done()
		}()
	}
	begun.Wait()
	clock := measured.Start()
	close(start)
	ended.Wait()
	clock.Report(rounds * count)
}
