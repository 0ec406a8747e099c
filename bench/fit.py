# Times scikit-learn's logistic regression on columns of doubles: FOLDER ROWS FEATURES ROUNDS; prints milliseconds.
import sys
import time

import numpy
from sklearn.linear_model import LogisticRegression

folder, rows, features, rounds = sys.argv[1], *map(int, sys.argv[2:5])
columns = numpy.fromfile(f"{folder}/columns").reshape(features, rows)
table = numpy.ascontiguousarray(columns.T)
lost = numpy.fromfile(f"{folder}/lost", dtype=numpy.uint8)
best = float("inf")
for _ in range(rounds):
    start = time.perf_counter()
    LogisticRegression(C=1, max_iter=1000).fit(table, lost)
    best = min(best, time.perf_counter() - start)
print(best * 1000)
