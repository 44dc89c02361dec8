// peer.go - keeps N goroutines waiting and looks at the memory of the process.
// SPDX-License-Identifier: MIT
package main

import (
	"fmt"
	"os"
	"runtime"
	"strconv"
	"strings"
	"time"
)

func rss() int64 {
	status, _ := os.ReadFile("/proc/self/status")
	for _, line := range strings.Split(string(status), "\n") {
		if strings.HasPrefix(line, "VmRSS:") {
			kib, _ := strconv.ParseInt(strings.Fields(line)[1], 10, 64)
			return kib * 1024
		}
	}
	return 0
}

func main() {
	count, _ := strconv.Atoi(os.Args[1])
	runtime.GOMAXPROCS(1)
	begun := 0
	never := make(chan struct{})
	runtime.GC()
	before, start := rss(), time.Now()
	for i := 0; i < count; i++ {
		go func() {
			begun++
			<-never
		}()
	}
	for begun < count {
		runtime.Gosched()
	}
	each := float64(count)
	fmt.Printf("{\"bytes\": %f, \"create_ns\": %f}\n", float64(rss()-before)/each, float64(time.Since(start).Nanoseconds())/each)
}
