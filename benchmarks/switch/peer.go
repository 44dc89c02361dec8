// peer.go - N goroutines on one processor that call Gosched() in turn.
// SPDX-License-Identifier: MIT
package main

import (
	"fmt"
	"os"
	"runtime"
	"strconv"
	"sync"
	"syscall"
	"time"
)

func cpu() int64 {
	var usage syscall.Rusage
	syscall.Getrusage(syscall.RUSAGE_SELF, &usage)
	return usage.Utime.Nano() + usage.Stime.Nano()
}

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
	wall, before := time.Now(), cpu()
	close(start)
	ended.Wait()
	each := float64(rounds * count)
	fmt.Printf("{\"wall_ns\": %f, \"cpu_ns\": %f}\n", float64(time.Since(wall).Nanoseconds())/each, float64(cpu()-before)/each)
}
