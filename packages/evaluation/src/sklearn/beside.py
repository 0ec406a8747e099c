# Fits scikit-learn's models to the rows on stdin and prints what they say of the rows to be foretold.
import json
import sys

import numpy
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.impute import SimpleImputer
from sklearn.linear_model import LogisticRegression
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler

asked = json.load(sys.stdin)
rows = numpy.array(asked["train"], dtype=float)
lost = numpy.array(asked["lost"], dtype=int)
ahead = numpy.array(asked["ahead"], dtype=float)

models = {
    "logistic": make_pipeline(
        SimpleImputer(strategy="median"), StandardScaler(), LogisticRegression(C=1.0, max_iter=5000)
    ),
    "boosting": make_pipeline(SimpleImputer(strategy="median"), GradientBoostingClassifier(random_state=0)),
}
said = {name: model.fit(rows, lost).predict_proba(ahead)[:, 1].tolist() for name, model in models.items()}
json.dump(said, sys.stdout)
