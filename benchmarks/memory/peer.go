// peer.go - keeps N goroutines waiting and looks at the memory of the process.
// SPDX-License-Identifier: MIT
package main

import (
	"fmt"
	"measured"
	"os"
	"runtime"
	"strconv"
	"time"
)

func main() {
	count, _ := strconv.Atoi(os.Args[1])
	runtime.GOMAXPROCS(1)
	begun := 0
	never := make(chan struct{})
	runtime.GC()
	before, start := measured.RSS(), time.Now()
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
	fmt.Printf("{\"bytes\": %f, \"create_ns\": %f}\n", float64(measured.RSS()-before)/each, float64(time.Since(start).Nanoseconds())/each)
}
